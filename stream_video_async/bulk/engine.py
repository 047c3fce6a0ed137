"""Runs a bulk job: workers take batches in order, deliver them, and record the results."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Sequence
from typing import Final

import attrs

from stream_video_async._http.transport import Transport
from stream_video_async._models.struct import replace
from stream_video_async._text import counted
from stream_video_async.errors import BulkError, ClientStateError, StreamError
from stream_video_async.retry import RetryPolicy

from .batches import Batch, Batcher, Source
from .checkpoint import CheckpointError
from .delivery import Delivery
from .journal import Begun, Complete, Header, Journal, Withdrawn
from .operations import BulkOperation
from .pacing import JobPacer, Waits
from .readers import UserFile
from .report import BatchResult, BulkProgress, BulkReport, Tally
from .settings import Settings

__all__ = ["Engine"]

_ATTEMPT_TIMEOUT: Final = 60.0
"""Seconds; for clients without any timeout, since a request must not hang forever."""
_PROGRESS_INTERVAL: Final = 0.1
_PROGRESS_INTERVAL_WHILE_WAITING: Final = 1.0
_LEAST_RESERVE: Final = 1e-9
_GRACE: Final = 0.5
"""Seconds that requests in flight get to end after the job has failed."""


class Engine:
    """One run of one job. Only its requests have a timeout, not the job."""

    def __init__(self, transport: Transport, operation: BulkOperation, source: Source, settings: Settings) -> None:
        config = transport.config
        limit = config.attempt_timeout or config.timeout or _ATTEMPT_TIMEOUT
        self._transport = transport
        self._waits = Waits()
        # A job that may use the whole quota is spread over the window too.
        reserve = max(1 - settings.share, _LEAST_RESERVE) if settings.pace == "auto" else 0.0
        self._pacer = JobPacer(transport, operation.template.operation, reserve, settings.rate, self._waits)
        transport = transport.derive(
            config=attrs.evolve(config, timeout=None, attempt_timeout=limit), limiter=self._pacer
        )
        self._clock = (config.retry or RetryPolicy()).clock
        self._operation = operation
        self._settings = settings
        self._source = source
        self._delivery = Delivery(transport, operation, self._pacer, self._waits, settings, self._report_progress)
        self._app = hashlib.sha256(f"{config.base_url}\0{config.api_key}".encode()).hexdigest()[:16]
        self._tally = Tally(operation.name)
        self._journal: Journal | None = None
        self._batcher: Batcher | None = None
        self._taking = asyncio.Lock()
        self._workers: list[asyncio.Task[None]] = []
        self._in_flight: dict[int, Batch] = {}
        self._started_at: float | None = None
        self._ended_at: float | None = None
        self._complete = False
        self._is_exhausted = False
        """Whether the source was read to its end."""
        self._unfinished = 0
        """Batches that were taken and have no result."""
        self._failure: StreamError | None = None
        self._reported_at = -_PROGRESS_INTERVAL

    # --- report and progress ----------------------------------------------------------------------------------------

    def report(self) -> BulkReport:
        """Return the report of the job so far."""
        self._tally.waited = self._pacer.waited
        return self._tally.report(complete=self._complete, duration=self._duration())

    def progress(self, *, final: bool = False) -> BulkProgress:
        """Return the progress of the job."""
        tally, duration, results = self._tally, self._duration(), [batch.result for batch in self._in_flight.values()]
        total = self._settings.total or (self._batcher.total if self._batcher is not None else None)
        fraction = self._batcher.fraction if self._batcher is not None else None
        window = self._transport.rate_limits.get(self._operation.template.operation.id)
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
            quota_reset=None if window is None else window.reset,
            last_error=self._delivery.last_error,
            duration=duration,
            rate=(tally.rows - tally.resumed) / duration if duration > 0 else 0.0,
            total=total,
            fraction=1.0 if self._complete else fraction,
        )

    def _duration(self) -> float:
        if self._started_at is None:
            return 0.0
        return (self._clock() if self._ended_at is None else self._ended_at) - self._started_at

    def _report_progress(self, *, final: bool = False) -> None:
        if self._settings.on_progress is None:
            return
        now = self._clock()
        if final or now - self._reported_at >= _PROGRESS_INTERVAL:
            self._reported_at = now
            self._settings.on_progress(self.progress(final=final))

    async def _report_while_waiting(self) -> None:
        while self._settings.on_progress is not None:
            await asyncio.sleep(_PROGRESS_INTERVAL_WHILE_WAITING)
            self._report_progress()

    # --- the run ----------------------------------------------------------------------------------------------------

    def stop(self) -> None:
        """Take no more batches and finish those in flight; pauses and the wait for the source end at once."""
        self._waits.end()

    async def run(self) -> BulkReport:
        """Process the source.

        Raises:
            BulkError: The job could not continue; its ``result`` is the report.
        """
        self._started_at = self._clock()
        try:
            await self._open()
            await self._run_workers()
            # A stopped job is complete as well if the source is exhausted and every batch has its result.
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
            self._ended_at = self._clock()
            await self._close()
            self._report_progress(final=True)
        report = self.report()
        is_resumable = self._journal is not None and self._batcher is not None
        hint = "" if not is_resumable else "; run it again with the same checkpoint to continue"
        message = f"{report.job} ended early, after {counted(report.rows, 'row')}{hint}: {failure}"
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
            self._tally.add_recorded(done)
            self._tally.resumed = self._tally.rows
        self._batcher = Batcher(source, self._operation, settings.batch_size, done)

    async def _close(self) -> None:
        if self._batcher is not None:
            await self._batcher.close()
        if self._journal is not None:
            await self._journal.close()

    async def _run_workers(self) -> None:
        try:
            async with asyncio.TaskGroup() as group:
                ticker = group.create_task(self._report_while_waiting())
                self._workers = [group.create_task(self._work()) for _ in range(self._settings.max_in_flight)]
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

    async def _work(self) -> None:
        try:
            while (batch := await self._take()) is not None:
                await self._process(batch)
        except StreamError as error:
            self._fail(error)
        except asyncio.CancelledError:
            if not self._waits.ended:
                raise

    def _fail(self, error: StreamError) -> None:
        """End the job: waiting workers stop at once, and requests in flight get a moment to end."""
        if self._failure is None:
            self._failure = error
            self._waits.end()
            for worker in self._workers:
                asyncio.get_running_loop().call_later(_GRACE, worker.cancel)

    # --- one batch --------------------------------------------------------------------------------------------------

    async def _take(self) -> Batch | None:
        """Wait for this worker's turn, the source and the pace; return ``None`` at the end of the source."""
        with self._waits.on("turn"):
            async with self._taking:
                with self._waits.on("source"):
                    batch = await self._next_batch()
                if batch is None:
                    self._is_exhausted = True
                    return None
                self._unfinished += 1
                batch.finish(with_digest=self._journal is not None)
                self._in_flight[batch.start] = batch
                if batch.entries:
                    try:
                        await self._pacer.wait()
                    except asyncio.CancelledError:
                        self._release(batch)
                        raise
                return batch

    async def _next_batch(self) -> Batch | None:
        """Return the next batch as soon as no batch in flight has one of its ids."""
        assert self._batcher is not None
        try:
            batch = await self._batcher.take()
        except StreamError:
            raise
        except Exception as error:
            raise BulkError(f"the source failed at row {self._batcher.position}: {error}") from error
        if batch is not None:
            for user_id in batch.earlier_ids:
                for other in [other for other in self._in_flight.values() if user_id in other.entries]:
                    await other.done.wait()
        return batch

    async def _process(self, batch: Batch) -> None:
        try:
            if self._journal is not None and batch.entries and not self._delivery.is_replayable:
                await self._deliver_once(self._journal, batch)
            else:
                await self._delivery.deliver(batch, batch.entries, paced=True)
            await self._record(batch.result)
        finally:
            self._delivery.uncertain.discard(batch.start)
            self._release(batch)

    async def _deliver_once(self, journal: Journal, batch: Batch) -> None:
        """Deliver a batch that must not be repeated: after a crash the outcome of its rows is unknown."""
        problem = "the process ended while the request was in flight; it may have been executed, so it was not repeated"
        unknown = [*batch.result.failed, *batch.failures(batch.entries, problem, "unknown")]
        await journal.add(Begun(replace(batch.result, failed=unknown)))
        try:
            await self._delivery.deliver(batch, batch.entries, paced=True)
        except BaseException:
            if batch.start not in self._delivery.uncertain:
                await journal.add(Withdrawn(batch.start))
            raise

    async def _record(self, result: BatchResult) -> None:
        """Count a finished batch and store its result."""
        self._tally.add(result)
        self._unfinished -= 1
        if self._journal is not None:
            await self._journal.add(result)
        if result.failed and self._settings.on_error == "raise":
            raise BulkError(f"a row failed, and on_error is 'raise': {result.failed[0]}")
        self._report_progress()

    def _release(self, batch: Batch) -> None:
        """Remove a batch that is finished, or given up because the job ends, from those in flight."""
        del self._in_flight[batch.start]
        self._tally.requests += batch.result.requests
        self._tally.retries += batch.result.retries
        batch.done.set()
