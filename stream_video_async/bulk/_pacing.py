"""Holding the requests of a job back: by the server's rate limit, by a rate of one's own, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream_video_async.retry import RetryPolicy

if TYPE_CHECKING:
    from stream_video_async._http.transport import Transport

    from ._settings import Settings

__all__ = ["Pace"]


class Pace:
    """Both paces of a job.

    Args:
        transport: Where the replies' rate limits are known.
        operation: The operationId.
        settings: The job's.
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
