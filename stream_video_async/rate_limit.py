"""Rate limits as reported by replies, and the limiters that keep requests within them.

The server counts requests per operation in windows with a reset time, and reports each window in the headers of its
replies. A :class:`RateLimiter` decides when a request may start. :class:`LocalRateLimiter`, the default, knows the
replies to this process; :class:`stream_video_async.redis.RedisRateLimiter` shares it among all processes.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import Protocol, runtime_checkable

from ._reply_headers import RateLimit, retry_after, server_time

__all__ = [
    "LocalRateLimiter",
    "RateLimit",
    "RateLimitTimeout",
    "RateLimiter",
]

LONGEST_WINDOW = 300.0
"""Seconds. Windows last a minute, so a reset further away than this is ignored."""
WINDOW = 60.0
"""The length of a window, until two windows were seen."""
UNKNOWN_BURST = 10
"""Calls to start at once after a wait, when the server did not report a limit."""


class RateLimitTimeout(TimeoutError):  # noqa: N818 - named like the TimeoutError that it is
    """A request would have to wait for longer than its caller allows; nothing was counted.

    Attributes:
        operation: What the limit is counted for.
        retry_after: Seconds until the request may start, as far as the limiter knows.
    """

    def __init__(self, operation: str, retry_after: float) -> None:
        super().__init__(operation, retry_after)
        self.operation = operation
        self.retry_after = retry_after

    def __str__(self) -> str:
        return f"{self.operation} is out of its rate limit for another {self.retry_after:.1f} s"


@runtime_checkable
class RateLimiter(Protocol):
    """Decides when requests may start. Pass one to ``AsyncStreamClient(rate_limiter=...)``.

    The client calls ``acquire`` before each attempt and ``observe`` after it. Both get the operation as
    ``"UpdateUsers@<hash>"``: the operationId and a hash of base URL, API key and class of token, so that one limiter
    can serve several clients.
    """

    async def acquire(self, operation: str, *, reserve: float = 0.0, timeout: float | None = None) -> float:
        """Wait until a request may start, and count it.

        Args:
            operation: What the limit is counted for.
            reserve: The part of each window, from 0 to less than 1, that the request leaves to more important work.
                0 is live traffic, which starts as long as anything is left. Anything above is bulk work, which is
                spread over the window.
            timeout: Seconds to wait at most; ``None`` waits as long as it takes.

        Returns:
            The seconds waited.

        Raises:
            RateLimitTimeout: The wait would be longer than ``timeout``. It is raised without waiting for it.
        """
        ...

    def observe(self, operation: str, headers: Mapping[str, str], status: int) -> None:
        """Record how an attempt that was acquired ended.

        Args:
            operation: As given to ``acquire``.
            headers: The reply's headers, case-insensitive; empty if no reply came.
            status: The reply's status, or 0 if no reply came.
        """
        ...

    async def close(self) -> None:
        """Release what the limiter holds; the client calls it when it is closed."""
        ...


class _Window:
    """What is known of one operation's window, in monotonic time."""

    __slots__ = ("budget", "closed_until", "last", "latest", "length", "limit", "started", "trickle_until")

    def __init__(self) -> None:
        self.limit: int | None = None
        self.latest: tuple[RateLimit, Mapping[str, str], float] | None = None
        """The latest reply's window and headers, and when it came."""
        self.closed_until = 0.0
        self.trickle_until = 0.0
        self.budget = 0
        self.length: float | None = None
        """Seconds that a window lasts, as far as that is known."""
        self.last = 0.0
        """When the latest bulk request starts."""
        self.started = 0
        """Bulk requests since the latest reply."""

    def close(self, now: float, until: float) -> None:
        """Hold requests until then, and let only one window's worth start in the second that follows."""
        if until > self.closed_until:
            self.closed_until = until
            if self.limit:
                self.trickle_until, self.budget = until + 1.0, self.limit
            else:
                # Without a limit there is only the length of the wait to go by.
                self.trickle_until, self.budget = until + min(1.0, until - now), UNKNOWN_BURST

    def delay(self, now: float) -> float:
        if now < self.closed_until:
            return self.closed_until - now
        if now < self.trickle_until and self.budget <= 0:
            return self.trickle_until - now
        return 0.0

    def take(self, rate_limit: RateLimit, headers: Mapping[str, str], now: float, wall: Callable[[], float]) -> None:
        """Record a reply, and learn the length of a window from the resets of two."""
        before = self.latest[0].reset if self.latest is not None else None
        if before is not None and rate_limit.reset is not None and before != rate_limit.reset:
            length = (rate_limit.reset - before).total_seconds()
            if 0 < length <= LONGEST_WINDOW:
                # Windows without a request are not seen, so the shortest distance counts.
                self.length = length if self.length is None else min(self.length, length)
        self.limit, self.latest, self.started = rate_limit.limit, (rate_limit, headers, now), 0
        if self.length is not None:
            self.length = max(self.length, self.left(now, wall))

    def left(self, now: float, wall: Callable[[], float]) -> float:
        """Return the seconds to the latest reply's reset; 0 when it has passed, is unknown or implausible."""
        if self.latest is None:
            return 0.0
        rate_limit, headers, seen = self.latest
        if rate_limit.reset is None:
            return 0.0
        told = rate_limit.reset.timestamp() - server_time(headers, wall)
        return max(0.0, seen + told - now) if told <= LONGEST_WINDOW else 0.0

    def turn(self, now: float, reserve: float, wall: Callable[[], float]) -> float:
        """Find when the next bulk request may start.

        While more than half of the window is free, at once: a short job need not be slow. From then on requests are
        spread evenly over the rest of the window. Without rate-limit headers there is no pace.
        """
        if not self.limit or self.latest is None:
            return now
        per_window = max(1.0, self.limit * (1 - reserve))
        left, remaining = self.left(now, wall), self.latest[0].remaining
        if left <= 0 or remaining is None:
            return max(now, self.last + (self.length or WINDOW) / per_window)
        # The reply accounts for the requests before it, so only later ones are subtracted.
        free = remaining - self.started
        usable = free - self.limit * reserve
        if usable < 1:
            return max(now + left, self.last + (self.length or WINDOW) / per_window)
        if free > self.limit / 2:
            return now
        return max(now, self.last + max(0.0, now + left - max(now, self.last)) / usable)


class LocalRateLimiter:
    """The default limiter, based on the replies to this process.

    Live requests start at once until a window is known to be used up, or the server asked for a pause; then they wait
    for its end. Bulk requests are spread over the window and leave the reserve to others.

    Args:
        clock: Monotonic time in seconds.
        wall: Unix time, for replies without a readable ``Date``.
        sleep: Waits for a number of seconds.
    """

    __slots__ = ("_clock", "_sleep", "_wall", "_windows")

    def __init__(
        self,
        *,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._clock = clock
        self._wall = wall
        self._sleep = sleep
        self._windows: dict[str, _Window] = {}

    async def acquire(self, operation: str, *, reserve: float = 0.0, timeout: float | None = None) -> float:
        """Wait until a request may start, and count it; see :meth:`RateLimiter.acquire`."""
        window = self._windows.get(operation)
        if window is None:
            return 0.0
        begun = now = self._clock()
        turn = window.turn(now, reserve, self._wall) if reserve else now
        if reserve and (timeout is None or turn - now <= timeout):
            # The turn is taken before the wait, so that others queue behind it.
            window.last = turn
            window.started += 1
        while (wait := max(turn - now, window.delay(now))) > 0:
            if timeout is not None and now - begun + wait > timeout:
                raise RateLimitTimeout(operation, wait)
            await self._sleep(wait)
            now = self._clock()
        if now < window.trickle_until:
            window.budget -= 1
        return now - begun

    def observe(self, operation: str, headers: Mapping[str, str], status: int) -> None:
        """Record how an attempt ended; see :meth:`RateLimiter.observe`."""
        rate_limit = RateLimit.from_headers(headers)
        pause = _pause(headers, rate_limit, self._wall) if status == 429 else 0.0
        if rate_limit is None and not pause:
            return
        window = self._windows.get(operation)
        if window is None:
            window = self._windows[operation] = _Window()
        now = self._clock()
        if rate_limit is not None:
            window.take(rate_limit, headers, now, self._wall)
            if rate_limit.remaining == 0:
                left = window.left(now, self._wall)
                if left > 0:
                    window.close(now, now + left)
        if pause:
            window.close(now, now + pause)

    async def close(self) -> None:
        """Do nothing: there is nothing to release."""


def _pause(headers: Mapping[str, str], rate_limit: RateLimit | None, wall: Callable[[], float]) -> float:
    """Return the pause that a 429 requests; 0 if none is given or it is longer than any window."""
    seconds = retry_after(headers, wall)
    if seconds is None and rate_limit is not None and rate_limit.reset is not None:
        seconds = rate_limit.reset.timestamp() - server_time(headers, wall)
    return seconds if seconds is not None and 0 < seconds <= LONGEST_WINDOW else 0.0
