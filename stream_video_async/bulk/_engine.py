"""The engine of bulk jobs: workers that take batches in order, deliver them, and write down what is done."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any, Final

import attrs

from stream_video_async.errors import BulkError, ClientStateError, StreamError
from stream_video_async.retry import RetryPolicy

from ._batches import BatchMaker
from ._checkpoint import CheckpointError, Header, Journal
from ._delivery import Delivery
from ._pacing import Pace
from ._readers import UserFile
from ._report import BulkProgress, BulkReport, Tally

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Generator
    from types import TracebackType

    from stream_video_async.client import AsyncStreamClient

    from ._batches import Batch, Source
    from ._kinds import Job
    from ._report import BatchResult
    from ._settings import Settings

__all__ = ["BulkJob", "Engine"]

_ATTEMPT_TIMEOUT: Final = 60.0
"""For clients that set no limit at all: a batch must not hang for ever."""
_PROGRESS_GAP: Final = 0.1


class Engine:
    """One run of one job.

    Args:
        client: The client to send with; the job gets no deadline, only its attempts have one.
        job: What to do.
        source: The rows.
        settings: How.
        total: Rows in the source, when the caller knows.
    """

    def __init__(
        self, client: AsyncStreamClient, job: Job, source: Source, settings: Settings, total: int | None
    ) -> None:
        config = client.config
        transport = client.transport.derive(
            config=attrs.evolve(
                config, timeout=None, attempt_timeout=config.attempt_timeout or config.timeout or _ATTEMPT_TIMEOUT
            )
        )
        self._clock = (config.retry or RetryPolicy()).clock
        self._job = job
        self._settings = settings
        self._source = source
        self._total = total
        self._pace = Pace(transport, job.template.operation.id, settings)
        self._delivery = Delivery(transport, job, settings, self._pace)
        self._app = hashlib.sha256(f"{config.base_url}\0{config.api_key}".encode()).hexdigest()[:16]
        self._tally = Tally(job.name)
        self._journal: Journal | None = None
        self._maker: BatchMaker | None = None
        self._turn = asyncio.Lock()
        self._in_flight: dict[int, Batch] = {}
        self._begun = self._clock()
        self._ended: float | None = None
        self._complete = False
        self._failure: StreamError | None = None
        """What broke the job off; batches under way are still brought to their end."""
        self._told = -_PROGRESS_GAP

    # --- looking at it ----------------------------------------------------------------------------------------------

    def report(self) -> BulkReport:
        """Sum up what is done."""
        self._tally.waited = self._pace.waited
        return self._tally.report(complete=self._complete, duration=self._duration())

    def progress(self, *, final: bool = False) -> BulkProgress:
        """Look at the job."""
        tally, duration = self._tally, self._duration()
        fraction = self._maker.fraction if self._maker is not None else None
        if self._total:
            fraction = min(1.0, tally.rows / self._total)
        return BulkProgress(
            job=tally.job,
            complete=self._complete,
            final=final,
            rows=tally.rows,
            upserted=tally.confirmed,
            failed=tally.failures,
            duplicates=tally.duplicates,
            requests=tally.requests,
            retries=tally.retries,
            in_flight=len(self._in_flight),
            waited=self._pace.waited,
            duration=duration,
            rate=(tally.rows - tally.resumed) / duration if duration > 0 else 0.0,
            total=self._total if self._total is not None or self._maker is None else self._maker.total,
            fraction=1.0 if self._complete else fraction,
        )

    def _duration(self) -> float:
        return (self._clock() if self._ended is None else self._ended) - self._begun

    def _tell(self, *, final: bool = False) -> None:
        if self._settings.on_progress is None:
            return
        now = self._clock()
        if final or now - self._told >= _PROGRESS_GAP:
            self._told = now
            self._settings.on_progress(self.progress(final=final))

    # --- running it -------------------------------------------------------------------------------------------------

    async def run(self) -> BulkReport:
        """Work through the source."""
        self._begun = self._clock()
        try:
            await self._open()
            if not self._complete:
                await self._work()
                self._complete = True
                if self._journal is not None:
                    await self._journal.finish()
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
        raise BulkError(f"{self._job.name} broke off after {report.rows} rows{hint}: {failure}", result=report) from (
            failure.__cause__ or failure
        )

    async def _open(self) -> None:
        settings, source = self._settings, self._source
        if settings.checkpoint is not None:
            self._journal = Journal(settings.checkpoint)
            header = Header(
                job=self._job.name,
                app=self._app,
                batch_size=settings.batch_size,
                settings=self._job.settings(),
                source=await asyncio.to_thread(source.fingerprint) if isinstance(source, UserFile) else None,
            )
            await self._journal.open(header)
            self._tally.restore(self._journal.results)
            self._complete = self._journal.complete
        if not self._complete:
            done = self._journal.results if self._journal is not None else ()
            self._maker = BatchMaker(source, self._job, settings.batch_size, done)

    async def _close(self) -> None:
        if self._maker is not None:
            await self._maker.close()
        if self._journal is not None:
            await self._journal.close()

    async def _work(self) -> None:
        try:
            async with asyncio.TaskGroup() as group:
                for _ in range(self._settings.max_in_flight):
                    group.create_task(self._worker())
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
                try:
                    result = batch.new_result(for_record=self._journal is not None)
                    await self._delivery.deliver(batch, batch.entries, result, paced=True)
                    await self._settle(result)
                finally:
                    del self._in_flight[batch.start]
                    batch.done.set()
        except StreamError as error:
            self._failure = self._failure or error

    async def _take(self) -> Batch | None:
        """Wait for this worker's turn and for the pace; ``None`` when there is nothing more to do."""
        async with self._turn:
            batch = None if self._failure is not None else await self._next()
            if batch is None:
                return None
            self._in_flight[batch.start] = batch
            if batch.entries:
                await self._pace.wait()
            return batch if self._failure is None else None

    async def _next(self) -> Batch | None:
        """Take the next batch, once no batch under way has one of its ids."""
        assert self._maker is not None
        try:
            batch = await self._maker.take()
        except StreamError:
            raise
        except Exception as error:
            raise BulkError(f"the source failed at row {self._maker.position}: {error}") from error
        if batch is not None:
            for user_id in batch.after:
                for other in [other for other in self._in_flight.values() if user_id in other.entries]:
                    await other.done.wait()
                    if self._failure is not None:
                        return None
        return batch

    async def _settle(self, result: BatchResult) -> None:
        """Count a finished batch and write it down, before its worker takes another."""
        self._tally.add(result)
        if self._journal is not None:
            await self._journal.add(result)
        if result.failed and self._settings.on_error == "raise":
            failure = result.failed[0].public()
            raise BulkError(f"a row failed, and on_error is 'raise': {failure}")
        self._tell()


class BulkJob(Coroutine[Any, Any, BulkReport]):
    """A bulk job: await it, or make it a task.

    ``report`` and ``progress`` can be looked at while it runs, and after it was cancelled.
    """

    def __init__(self, start: Callable[[], Awaitable[Engine]]) -> None:
        self._engine: Engine | None = None
        self._coroutine = self._run(start)

    async def _run(self, start: Callable[[], Awaitable[Engine]]) -> BulkReport:
        self._engine = engine = await start()
        return await engine.run()

    @property
    def report(self) -> BulkReport:
        """What has been done until now.

        Raises:
            RuntimeError: The job was not begun.
        """
        return self._running().report()

    @property
    def progress(self) -> BulkProgress:
        """How far the job is.

        Raises:
            RuntimeError: The job was not begun.
        """
        return self._running().progress()

    def _running(self) -> Engine:
        if self._engine is None:
            raise RuntimeError("the job was not begun: await it, or make it a task")
        return self._engine

    def __await__(self) -> Generator[Any, Any, BulkReport]:
        return self._coroutine.__await__()

    def send(self, value: Any, /) -> Any:
        """Go on, as a coroutine does."""
        return self._coroutine.send(value)

    def throw(
        self,
        typ: type[BaseException] | BaseException,
        val: BaseException | object = None,
        tb: TracebackType | None = None,
        /,
    ) -> Any:
        """Raise inside, as a coroutine does."""
        if isinstance(typ, BaseException):
            return self._coroutine.throw(typ)
        return self._coroutine.throw(typ, val, tb)

    def close(self) -> None:
        """End it, as a coroutine does."""
        self._coroutine.close()
