"""Runs a bulk job: workers take batches in order, deliver them, and record what is done."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import attrs

from stream_video_async._http.transport import Transport
from stream_video_async._models.struct import replace
from stream_video_async.errors import BulkError, ClientStateError, StreamError
from stream_video_async.retry import RetryPolicy

from .batches import Batch, Batcher, Source
from .checkpoint import Begun, CheckpointError, Complete, Header, Journal, Withdrawn
from .delivery import Delivery
from .operations import BulkOperation
from .pacing import JobPacer, Waits
from .readers import UserFile
from .report import BatchResult, BulkProgress, BulkReport, Tally

if TYPE_CHECKING:
    from .jobs import Settings

__all__ = ["Engine"]

_ATTEMPT_TIMEOUT: Final = 60.0
"""For clients that set no limit at all: a request must not hang forever."""
_PROGRESS_GAP: Final = 0.1
_PROGRESS_WHILE_WAITING: Final = 1.0
_GRACE: Final = 0.5
"""Seconds that requests under way get to end after the job has failed."""


class Engine:
    """One run of one job. The job has no deadline, only its requests have one."""

    def __init__(self, transport: Transport, operation: BulkOperation, source: Source, settings: Settings) -> None:
        config = transport.config
        limit = config.attempt_timeout or config.timeout or _ATTEMPT_TIMEOUT
        self._waits = Waits()
        self._pacer = JobPacer(transport, operation.template.operation, settings, self._waits)
        transport = transport.derive(
            config=attrs.evolve(config, timeout=None, attempt_timeout=limit), limiter=self._pacer
        )
        self._clock = (config.retry or RetryPolicy()).clock
        self._operation = operation
        self._settings = settings
        self._source = source
        self._delivery = Delivery(transport, operation, settings, self._pacer, self._waits, self._tell)
        self._app = hashlib.sha256(f"{config.base_url}\0{config.api_key}".encode()).hexdigest()[:16]
        self._tally = Tally(operation.name)
        self._journal: Journal | None = None
        self._batcher: Batcher | None = None
        self._turn = asyncio.Lock()
        self._workers: list[asyncio.Task[None]] = []
        self._in_flight: dict[int, Batch] = {}
        self._begun: float | None = None
        self._ended: float | None = None
        self._complete = False
        self._is_exhausted = False
        """Whether the source was read to its end."""
        self._unfinished = 0
        """Batches that were taken and have no outcome."""
        self._failure: StreamError | None = None
        self._told = -_PROGRESS_GAP

    # --- looking at it ----------------------------------------------------------------------------------------------

    def report(self) -> BulkReport:
        """Sum up what is done."""
        self._tally.waited = self._pacer.waited
        return self._tally.report(complete=self._complete, duration=self._duration())

    def progress(self, *, final: bool = False) -> BulkProgress:
        """Tell how far the job is."""
        tally, duration, results = self._tally, self._duration(), [batch.result for batch in self._in_flight.values()]
        total = self._settings.total or (self._batcher.total if self._batcher is not None else None)
        fraction = self._batcher.fraction if self._batcher is not None else None
        if self._settings.total:
            fraction = min(1.0, tally.rows / self._settings.total)
        return BulkProgress(
            job=tally.job,
            complete=self._complete,
            final=final,
            rows=tally.rows,
            succeeded=tally.succeeded,
            failed=len(tally.failed),
            duplicates=len(tally.duplicates),
            requests=tally.requests + sum(result.requests for result in results),
            retries=tally.retries + sum(result.retries for result in results),
            in_flight=len(results),
            waited=self._pacer.waited,
            waiting_for=None if final else self._waits.reason(sum(not worker.done() for worker in self._workers)),
            last_error=self._delivery.last_error,
            duration=duration,
            rate=(tally.rows - tally.resumed) / duration if duration > 0 else 0.0,
            total=total,
            fraction=1.0 if self._complete else fraction,
        )

    def _duration(self) -> float:
        if self._begun is None:
            return 0.0
        return (self._clock() if self._ended is None else self._ended) - self._begun

    def _tell(self, *, final: bool = False) -> None:
        if self._settings.on_progress is None:
            return
        now = self._clock()
        if final or now - self._told >= _PROGRESS_GAP:
            self._told = now
            self._settings.on_progress(self.progress(final=final))

    async def _tell_while_waiting(self) -> None:
        while self._settings.on_progress is not None:
            await asyncio.sleep(_PROGRESS_WHILE_WAITING)
            self._tell()

    # --- running it -------------------------------------------------------------------------------------------------

    def stop(self) -> None:
        """Take no more batches and finish those under way; pauses and the wait for the source end at once."""
        self._waits.end()

    async def run(self) -> BulkReport:
        """Work through the source.

        Raises:
            BulkError: The job could not go on; its ``result`` is the report.
        """
        self._begun = self._clock()
        try:
            await self._open()
            await self._work()
            # A stopped job is complete as well if it had nothing left to take and finished all that it took.
            if self._is_exhausted and self._unfinished == 0:
                self._complete = True
                if self._journal is not None and not self._journal.complete:
                    await self._journal.add(Complete())
        except CheckpointError as error:
            error.result = self.report()
            raise
        except ClientStateError:
            raise
        except StreamError as error:
            failure = error
        else:
            return self.report()
        finally:
            self._ended = self._clock()
            await self._close()
            self._tell(final=True)
        report = self.report()
        hint = "" if self._journal is None else "; run it again with the same checkpoint to go on"
        message = f"{report.job} ended early, after {report.rows} rows{hint}: {failure}"
        raise BulkError(message, result=report) from (failure.__cause__ or failure)

    async def _open(self) -> None:
        settings, source = self._settings, self._source
        done: Sequence[BatchResult] = ()
        if settings.checkpoint is not None:
            self._journal = Journal(settings.checkpoint)
            file = source if isinstance(source, UserFile) else None
            header = Header(
                job=self._operation.name,
                app=self._app,
                batch_size=settings.batch_size,
                settings=self._operation.options,
                source=await asyncio.to_thread(file.fingerprint) if file else None,
            )
            await self._journal.open(header, file.fingerprint if file else None)
            done = self._journal.results
            self._tally.restore(done)
        self._batcher = Batcher(source, self._operation, settings.batch_size, done)

    async def _close(self) -> None:
        if self._batcher is not None:
            await self._batcher.close()
        if self._journal is not None:
            await self._journal.close()

    async def _work(self) -> None:
        try:
            async with asyncio.TaskGroup() as group:
                ticker = group.create_task(self._tell_while_waiting())
                self._workers = [group.create_task(self._worker()) for _ in range(self._settings.max_in_flight)]
                await asyncio.wait(self._workers)
                ticker.cancel()
        except BaseExceptionGroup as errors:
            error = errors
        else:
            if self._failure is not None:
                raise self._failure
            return
        first: BaseException = error
        while isinstance(first, BaseExceptionGroup):
            first = first.exceptions[0]  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
        raise first

    async def _worker(self) -> None:
        try:
            while (batch := await self._take()) is not None:
                await self._process(batch)
        except StreamError as error:
            self._fail(error)
        except asyncio.CancelledError:
            if not self._waits.ended:
                raise

    async def _process(self, batch: Batch) -> None:
        try:
            if self._journal is not None and batch.entries and not self._delivery.is_replayable:
                await self._deliver_once(self._journal, batch)
            else:
                await self._delivery.deliver(batch, batch.entries, paced=True)
            await self._settle(batch.result)
        finally:
            self._delivery.uncertain.discard(batch.start)
            self._leave(batch)

    async def _deliver_once(self, journal: Journal, batch: Batch) -> None:
        """Deliver a batch that must not be repeated: after a crash its rows are of unknown fate."""
        problem = "the process ended while the request was under way; it may have been executed, and was not repeated"
        unknown = [*batch.result.failed, *batch.failures(batch.entries, problem, "unknown")]
        await journal.add(Begun(replace(batch.result, failed=unknown)))
        try:
            await self._delivery.deliver(batch, batch.entries, paced=True)
        except BaseException:
            if batch.start not in self._delivery.uncertain:
                await journal.add(Withdrawn(batch.start))
            raise

    def _leave(self, batch: Batch) -> None:
        """Forget a batch that is finished, or that is given up because the job ends."""
        del self._in_flight[batch.start]
        self._tally.requests += batch.result.requests
        self._tally.retries += batch.result.retries
        batch.done.set()

    def _fail(self, error: StreamError) -> None:
        """End the job: what waits stops at once, requests under way get a moment to end."""
        if self._failure is None:
            self._failure = error
            self._waits.end()
            for worker in self._workers:
                asyncio.get_running_loop().call_later(_GRACE, worker.cancel)

    async def _take(self) -> Batch | None:
        """Wait for this worker's turn, for the source and for the pace; return ``None`` at the end of the source."""
        with self._waits.on("turn"):
            async with self._turn:
                with self._waits.on("source"):
                    batch = await self._next()
                if batch is None:
                    self._is_exhausted = True
                    return None
                self._unfinished += 1
                batch.finish(for_record=self._journal is not None)
                self._in_flight[batch.start] = batch
                if batch.entries:
                    try:
                        await self._pacer.wait()
                    except asyncio.CancelledError:
                        self._leave(batch)
                        raise
                return batch

    async def _next(self) -> Batch | None:
        """Take the next batch, once no batch under way has one of its ids."""
        assert self._batcher is not None
        try:
            batch = await self._batcher.take()
        except StreamError:
            raise
        except Exception as error:
            raise BulkError(f"the source failed at row {self._batcher.position}: {error}") from error
        if batch is not None:
            for user_id in batch.after:
                for other in [other for other in self._in_flight.values() if user_id in other.entries]:
                    await other.done.wait()
        return batch

    async def _settle(self, result: BatchResult) -> None:
        """Count a finished batch and record it, before its worker takes another."""
        self._tally.add(result)
        self._unfinished -= 1
        if self._journal is not None:
            await self._journal.add(result)
        if result.failed and self._settings.on_error == "raise":
            raise BulkError(f"a row failed, and on_error is 'raise': {result.failed[0].public()}")
        self._tell()
