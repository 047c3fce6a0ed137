"""What a job waits for: its turn, the source, the quota, the end of an outage; and how requests are held back."""

from __future__ import annotations

import asyncio
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal, TypeAlias

from stream_video_async.retry import RetryPolicy

if TYPE_CHECKING:
    from collections.abc import Generator

    from stream_video_async._http.transport import Transport

    from .settings import Settings

__all__ = ["JobPacer", "Reason", "Waits"]

Reason: TypeAlias = Literal["turn", "source", "quota", "outage"]


class Waits:
    """The tasks of a job that wait, and what for; all of them are interrupted when the job ends."""

    def __init__(self) -> None:
        self.ended = False
        self._tasks: dict[asyncio.Task[object], Reason] = {}

    @contextmanager
    def on(self, reason: Reason) -> Generator[None]:
        """Mark the current task as waiting.

        Raises:
            asyncio.CancelledError: The job ends, or has ended.
        """
        if self.ended:
            raise asyncio.CancelledError
        task = asyncio.current_task()
        assert task is not None
        before = self._tasks.get(task)
        self._tasks[task] = reason
        try:
            yield
        finally:
            if before is None:
                del self._tasks[task]
            else:
                self._tasks[task] = before

    def reason(self, workers: int) -> Literal["source", "quota", "outage"] | None:
        """Return what keeps the job from sending, or ``None`` if requests are under way."""
        reasons = set(self._tasks.values())
        if "outage" in reasons:
            return "outage"
        if len(self._tasks) < workers:
            return None
        return "quota" if "quota" in reasons else "source" if "source" in reasons else None

    def end(self) -> None:
        """Interrupt every wait, now and from now on."""
        if not self.ended:
            self.ended = True
            for task in self._tasks:
                task.cancel()


class JobPacer:
    """Holds the requests of a job back: by the quota of the server, and by a rate of the job's own.

    Args:
        transport: Knows the quota from the replies.
        operation: The operationId.
        settings: The settings of the job.
    """

    def __init__(self, transport: Transport, operation: str, settings: Settings) -> None:
        policy = transport.config.retry or RetryPolicy()
        self._clock, self._sleep = policy.clock, policy.sleep
        self._pacer = transport.pacer(operation, share=1 - settings.share) if settings.pace == "auto" else None
        self._gap = 60 / settings.rate if settings.rate is not None else 0.0
        self._next = self._clock()
        self.waited = 0.0
        """Seconds by which requests were held back."""

    async def wait(self) -> None:
        """Wait until the next request may start."""
        start = self._clock()
        if self._pacer is not None:
            await self._pacer.wait()
        if self._gap:
            # The turn is taken before the wait, so that others queue behind it.
            turn = max(self._next, self._clock())
            self._next = turn + self._gap
            while (left := turn - self._clock()) > 0:
                await self._sleep(left)
        self.waited += self._clock() - start
