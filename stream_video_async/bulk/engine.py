"""Runs a bulk job by its settings: workers take batches in order, deliver them, and record what is done."""

from __future__ import annotations

import asyncio
import hashlib
import os
from collections.abc import Callable, Sequence
from math import inf
from typing import Final, Literal, TypeAlias

import attrs

from stream_video_async._http.transport import Transport
from stream_video_async._models.struct import replace
from stream_video_async.errors import BulkError, ClientStateError, StreamError
from stream_video_async.retry import RetryPolicy

from .batches import Batch, Batcher, Source
from .checkpoint import Begun, CheckpointError, CheckpointStore, Complete, FileCheckpoint, Header, Journal, Withdrawn
from .delivery import Delivery
from .operations import BulkOperation
from .pacing import JobPacer, Waits
from .readers import UserFile
from .report import BatchResult, BulkProgress, BulkReport, Tally

__all__ = ["LARGEST_BATCH", "Checkpoint", "Engine", "OnError", "OnProgress", "PaceMode", "Settings"]

OnProgress: TypeAlias = Callable[[BulkProgress], object]
Checkpoint: TypeAlias = str | os.PathLike[str] | CheckpointStore
OnError: TypeAlias = Literal["collect", "raise"]
PaceMode: TypeAlias = Literal["auto"]

LARGEST_BATCH: Final = 100
"""Users that one request may carry."""
_ATTEMPT_TIMEOUT: Final = 60.0
"""For clients that set no limit at all: a request must not hang forever."""
_PROGRESS_GAP: Final = 0.1
_PROGRESS_WHILE_WAITING: Final = 1.0
_NOTHING_RESERVED: Final = 1e-9
_GRACE: Final = 0.5
"""Seconds that requests under way get to end after the job has failed."""


def _store(value: object) -> CheckpointStore | None:
    if isinstance(value, (str, os.PathLike)):
        return FileCheckpoint(value)  # pyright: ignore[reportUnknownArgumentType]
    if value is None or isinstance(value, CheckpointStore):
        return value
    raise TypeError(f"checkpoint must be a path or have load(), append() and close(), not {type(value).__name__}")


@attrs.frozen(kw_only=True)
class Settings:
    """The settings that all jobs have; ``Bulk.upsert_users`` documents them.

    Raises:
        ValueError: A value out of range.
        TypeError: A value of the wrong type.
    """

    batch_size: int = LARGEST_BATCH
    max_in_flight: int = 8
    pace: PaceMode | None = "auto"
    share: float = 0.8
    rate: float | None = None
    checkpoint: CheckpointStore | None = attrs.field(default=None, converter=_store)
    on_progress: OnProgress | None = None
    on_error: OnError = "collect"
    patience: float = 300.0
    poll_interval: float = 1.0
    task_timeout: float | None = None
    total: int | None = None

    def __attrs_post_init__(self) -> None:
        for name, most in (("batch_size", LARGEST_BATCH), ("max_in_flight", inf)):
            value = getattr(self, name)
            if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= most:
                bound = "of at least 1" if most == inf else f"from 1 to {most}"
                raise ValueError(f"{name} must be an int {bound}, not {value!r}")
        for name in ("patience", "poll_interval", "rate", "task_timeout"):
            value = getattr(self, name)
            if not (_is_positive(value) or (value is None and name in ("rate", "task_timeout"))):
                raise ValueError(f"{name} must be a positive number, not {value!r}")
        if not _is_positive(self.share) or self.share > 1:
            raise ValueError(f"share is the part of the quota to use, above 0 and at most 1, not {self.share!r}")
        if self.pace not in ("auto", None):
            raise ValueError(f"pace must be 'auto' or None, not {self.pace!r}")
        if self.on_error not in ("collect", "raise"):
            raise ValueError(f"on_error must be 'collect' or 'raise', not {self.on_error!r}")
        if self.on_progress is not None and not callable(self.on_progress):
            raise TypeError(f"on_progress must be a function, not {type(self.on_progress).__name__}")


def _is_positive(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and 0 < value < inf


class Engine:
    """One run of one job. The job has no deadline, only its requests have one."""

    def __init__(self, transport: Transport, operation: BulkOperation, source: Source, settings: Settings) -> None:
        config = transport.config
        limit = config.attempt_timeout or config.timeout or _ATTEMPT_TIMEOUT
        self._waits = Waits()
        # Even a job that may use all of the quota is spread over the window.
        reserve = max(1 - settings.share, _NOTHING_RESERVED) if settings.pace == "auto" else 0.0
        self._pacer = JobPacer(transport, operation.template.operation, reserve, settings.rate, self._waits)
        transport = transport.derive(
            config=attrs.evolve(config, timeout=None, attempt_timeout=limit), limiter=self._pacer
        )
        self._clock = (config.retry or RetryPolicy()).clock
        self._operation = operation
        self._settings = settings
        self._source = source
        self._delivery = Delivery(
            transport,
            operation,
            self._pacer,
            self._waits,
            self._tell,
            patience=settings.patience,
            poll_interval=settings.poll_interval,
            task_timeout=settings.task_timeout,
        )
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
        """Return the progress of the job."""
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
