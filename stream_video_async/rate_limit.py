"""Rate limits as reported by replies, and the limiters that keep requests within them.

The server counts requests per operation in windows with a reset time, and reports each window in the headers of its
replies. A :class:`RateLimiter` decides when a request may start. :class:`LocalRateLimiter`, the default, uses the
replies to one client; :class:`stream_video_async.redis.RedisRateLimiter` shares the windows among processes.
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
"""Seconds. Windows last a minute, so a reset that is further away is ignored."""
WINDOW = 60.0
"""Assumed length of a window in seconds, until replies from two windows have been seen."""
UNKNOWN_BURST = 10
"""Requests that may start at once after a wait if the server did not report a limit."""


class RateLimitTimeout(TimeoutError):  # noqa: N818 - named like the TimeoutError that it is
    """A request would have to wait longer than its caller allows; it was not counted.

    Attributes:
        operation: The key of the limit.
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

    The client calls ``acquire`` before each attempt and ``observe`` after it. The key of an operation is
    ``"UpdateUsers@<hash>"``: the operationId and a hash of base URL, API key and kind of token, so that several clients
    can share a limiter.
    """

    async def acquire(self, operation: str, *, reserve: float = 0.0, timeout: float | None = None) -> float:
        """Wait until a request may start, and count it.

        Args:
            operation: The key of the operation.
            reserve: The share of each window, at least 0 and less than 1, that the request leaves to more important
                work. 0 is for live requests, which start as long as anything is left; requests with a reserve are bulk
                work and are spread over the window.
            timeout: Longest wait in seconds; ``None`` for no limit.

        Returns:
            The seconds waited.

        Raises:
            RateLimitTimeout: The wait would be longer than ``timeout``. It is raised at once.
        """
        ...

    def observe(self, operation: str, headers: Mapping[str, str], status: int) -> None:
        """Record the outcome of an attempt.

        Args:
            operation: As given to ``acquire``.
            headers: The reply's headers, case-insensitive; empty without a reply.
            status: The reply's status; 0 without a reply.
        """
        ...

    async def close(self) -> None:
        """Release resources. The client calls this when it is closed."""
        ...


class _Window:
    """The state of one operation's window. Times are monotonic."""

    __slots__ = (
        "bulk_since_reply",
        "burst_left",
        "burst_until",
        "closed_until",
        "last_bulk_start",
        "latest",
        "length",
        "limit",
    )

    def __init__(self) -> None:
        self.limit: int | None = None
        self.latest: tuple[RateLimit, Mapping[str, str], float] | None = None
        """The window and the headers of the latest reply, and when it arrived."""
        self.closed_until = 0.0
        self.burst_until = 0.0
        """Until when no more than ``burst_left`` requests start, after the window was closed."""
        self.burst_left = 0
        self.length: float | None = None
        """Seconds that a window lasts; ``None`` until it is known."""
        self.last_bulk_start = 0.0
        """The start time of the latest bulk request; it may be in the future."""
        self.bulk_since_reply = 0
        """Bulk requests started since the latest reply."""

    def close(self, now: float, until: float) -> None:
        """Hold back requests until a time, and let no more than one window's worth start in the second after it."""
        if until > self.closed_until:
            self.closed_until = until
            if self.limit:
                self.burst_until, self.burst_left = until + 1.0, self.limit
            else:
                # Without a limit, the length of the wait is the only clue.
                self.burst_until, self.burst_left = until + min(1.0, until - now), UNKNOWN_BURST

    def delay(self, now: float) -> float:
        if now < self.closed_until:
            return self.closed_until - now
        if now < self.burst_until and self.burst_left <= 0:
            return self.burst_until - now
        return 0.0

    def update(self, rate_limit: RateLimit, headers: Mapping[str, str], now: float, wall: Callable[[], float]) -> None:
        """Record a reply, and derive the length of a window from the resets of two windows."""
        before = self.latest[0].reset if self.latest is not None else None
        if before is not None and rate_limit.reset is not None and before != rate_limit.reset:
            length = (rate_limit.reset - before).total_seconds()
            if 0 < length <= LONGEST_WINDOW:
                # Windows without a request are not seen, so the shortest difference counts.
                self.length = length if self.length is None else min(self.length, length)
        self.limit, self.latest, self.bulk_since_reply = rate_limit.limit, (rate_limit, headers, now), 0
        if self.length is not None:
            self.length = max(self.length, self.time_left(now, wall))

    def time_left(self, now: float, wall: Callable[[], float]) -> float:
        """Return the seconds until the reset in the latest reply; 0 if it has passed, is unknown or is implausible."""
        if self.latest is None:
            return 0.0
        rate_limit, headers, arrived = self.latest
        if rate_limit.reset is None:
            return 0.0
        seconds = rate_limit.reset.timestamp() - server_time(headers, wall)
        return max(0.0, arrived + seconds - now) if seconds <= LONGEST_WINDOW else 0.0

    def next_bulk_start(self, now: float, reserve: float, wall: Callable[[], float]) -> float:
        """Return when the next bulk request may start.

        While more than half of the window is free, requests start at once, so that short jobs are fast. Later requests
        are spread evenly over the rest of the window. Without rate-limit headers, nothing is spread.
        """
        if not self.limit or self.latest is None:
            return now
        per_window = max(1.0, self.limit * (1 - reserve))
        left, remaining = self.time_left(now, wall), self.latest[0].remaining
        if left <= 0 or remaining is None:
            return max(now, self.last_bulk_start + (self.length or WINDOW) / per_window)
        # The reply accounts for the requests before it, so only later ones are subtracted.
        free = remaining - self.bulk_since_reply
        usable = free - self.limit * reserve
        if usable < 1:
            return max(now + left, self.last_bulk_start + (self.length or WINDOW) / per_window)
        if free > self.limit / 2:
            return now
        return max(now, self.last_bulk_start + max(0.0, now + left - max(now, self.last_bulk_start)) / usable)


class LocalRateLimiter:
    """The default limiter, which knows the replies to one client.

    Live requests start at once, unless the window is known to be used up or the server asked for a pause; then they
    wait for its end. Bulk requests are spread over the window and leave the reserve to others.

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
        start = window.next_bulk_start(now, reserve, self._wall) if reserve else now
        if reserve and (timeout is None or start - now <= timeout):
            # Reserved before the wait, so that later requests queue behind it.
            window.last_bulk_start = start
            window.bulk_since_reply += 1
        while (wait := max(start - now, window.delay(now))) > 0:
            if timeout is not None and now - begun + wait > timeout:
                raise RateLimitTimeout(operation, wait)
            await self._sleep(wait)
            now = self._clock()
        if now < window.burst_until:
            window.burst_left -= 1
        return now - begun

    def observe(self, operation: str, headers: Mapping[str, str], status: int) -> None:
        """Record the outcome of an attempt; see :meth:`RateLimiter.observe`."""
        rate_limit = RateLimit.from_headers(headers)
        pause = _pause(headers, rate_limit, self._wall) if status == 429 else 0.0
        if rate_limit is None and not pause:
            return
        window = self._windows.get(operation)
        if window is None:
            window = self._windows[operation] = _Window()
        now = self._clock()
        if rate_limit is not None:
            window.update(rate_limit, headers, now, self._wall)
            if rate_limit.remaining == 0:
                left = window.time_left(now, self._wall)
                if left > 0:
                    window.close(now, now + left)
        if pause:
            window.close(now, now + pause)

    async def close(self) -> None:
        """Do nothing: the limiter holds no resources."""


def _pause(headers: Mapping[str, str], rate_limit: RateLimit | None, wall: Callable[[], float]) -> float:
    """Return the pause in seconds that a 429 asks for; 0 if it names none or one longer than any window."""
    seconds = retry_after(headers, wall)
    if seconds is None and rate_limit is not None and rate_limit.reset is not None:
        seconds = rate_limit.reset.timestamp() - server_time(headers, wall)
    return seconds if seconds is not None and 0 < seconds <= LONGEST_WINDOW else 0.0
