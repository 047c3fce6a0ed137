"""Rate limits: what replies tell about them, and how calls keep within them.

Limits count per operation in windows with a reset time. :class:`RateLimits` remembers the latest reply of each
operation and holds calls back while a window is known to be used up. :class:`Pacer` goes further, for bulk work: it
spreads requests over the window and leaves a share of it to other work.
"""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from multidict import istr

from ._models.struct import Struct

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

__all__ = ["Pacer", "RateLimit", "RateLimits", "http_date", "server_time"]

_LIMIT = istr("X-RateLimit-Limit")
_REMAINING = istr("X-RateLimit-Remaining")
_RESET = istr("X-RateLimit-Reset")
_DATE = istr("Date")

LONGEST_WINDOW = 300.0
"""A reset further away than this is not believed when calls are held back; windows last a minute."""
WINDOW = 60.0
"""The length of a window, for pacing before a reply of the present window came."""
UNKNOWN_BURST = 10
"""Calls to start at once after a wait whose limit the server did not tell."""


class RateLimit(Struct, frozen=True):
    """One operation's window, as a reply's headers tell it."""

    limit: int | None
    """Requests per window."""
    remaining: int | None
    """Requests left in the window."""
    reset: datetime | None
    """When the next window begins."""

    @classmethod
    def from_headers(cls, headers: Mapping[str, str]) -> RateLimit | None:
        """Read the ``X-RateLimit-*`` headers.

        Args:
            headers: A reply's headers, case-insensitive.

        Returns:
            The window, or ``None`` when no header of it is there or none can be read.
        """
        limit, remaining, reset = headers.get(_LIMIT), headers.get(_REMAINING), headers.get(_RESET)
        if limit is None and remaining is None and reset is None:
            return None
        window = cls(_number(limit), _number(remaining), _instant(_number(reset)))
        if window.limit is None and window.remaining is None and window.reset is None:
            return None
        return window


@lru_cache(maxsize=256)
def _number(text: str | None) -> int | None:
    """Read a header that proxies may have joined with itself: ``60, 60;w=60``. The first part that is there counts."""
    if text is None:
        return None
    if not text.isdecimal():
        text = next((part for part in text.split(",") if part.strip()), "").partition(";")[0].strip()
    return int(text) if text.isdecimal() and text.isascii() and len(text) <= 15 else None


@lru_cache(maxsize=256)
def _instant(seconds: int | None) -> datetime | None:
    if seconds is None:
        return None
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, OSError, ValueError):
        return None


def server_time(headers: Mapping[str, str], wall: Callable[[], float] = time.time) -> float:
    """Tell what time it is for the server, so that a wrong clock here does no harm.

    Args:
        headers: A reply's headers, case-insensitive.
        wall: The local clock, for replies without a readable ``Date``.

    Returns:
        Unix seconds.
    """
    date = headers.get(_DATE)
    seconds = http_date(date) if date else None
    return wall() if seconds is None else seconds


@lru_cache(maxsize=64)
def http_date(text: str) -> float | None:
    """Read a date of HTTP; remembered, because the replies of one second carry the same.

    Args:
        text: The header's value.

    Returns:
        Unix seconds, or ``None`` when it is not a date.
    """
    try:
        moment = parsedate_to_datetime(text)
        # A date with the zone "-0000" comes without one and means UTC; HTTP knows no other.
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError, OSError):
        return None


class _Window:
    """What is known of one operation's window, in the client's monotonic time."""

    __slots__ = ("budget", "closed_until", "latest", "limit", "trickle_until")

    def __init__(self) -> None:
        self.limit: int | None = None
        self.latest: tuple[RateLimit, Mapping[str, str], float] | None = None
        """The latest reply's window and headers, and when it came."""
        self.closed_until = 0.0
        self.trickle_until = 0.0
        self.budget = 0

    def close(self, now: float, until: float) -> None:
        """Hold calls back until then, and let only one window's worth start in the second that follows."""
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


class RateLimits:
    """The windows of all operations, for one token: user and server tokens are counted apart."""

    __slots__ = ("_clock", "_latest", "_wall", "_windows")

    def __init__(self, clock: Callable[[], float] = time.monotonic, wall: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._wall = wall
        self._latest: dict[str, RateLimit] = {}
        self._windows: dict[str, _Window] = {}

    @property
    def latest(self) -> Mapping[str, RateLimit]:
        """The latest window of each operation, by operationId; a live, read-only view."""
        return MappingProxyType(self._latest)

    def observe(self, operation: str, headers: Mapping[str, str]) -> RateLimit | None:
        """Take note of a reply.

        Args:
            operation: The operationId.
            headers: The reply's headers, case-insensitive.

        Returns:
            The reply's window, if it tells one.
        """
        rate_limit = RateLimit.from_headers(headers)
        if rate_limit is None:
            return None
        self._latest[operation] = rate_limit
        window = self._windows.get(operation)
        if window is None:
            window = self._windows[operation] = _Window()
        now = self._clock()
        window.limit, window.latest = rate_limit.limit, (rate_limit, headers, now)
        if rate_limit.remaining == 0:
            left = self._left(window.latest, now)
            if left > 0:
                window.close(now, now + left)
        return rate_limit

    def _left(self, latest: tuple[RateLimit, Mapping[str, str], float], now: float) -> float:
        """Count the seconds to the reset of the latest reply; 0 when it is over, unknown or not to be believed."""
        rate_limit, headers, seen = latest
        if rate_limit.reset is None:
            return 0.0
        told = rate_limit.reset.timestamp() - server_time(headers, self._wall)
        return max(0.0, seen + told - now) if told <= LONGEST_WINDOW else 0.0

    def hold(self, operation: str, seconds: float) -> None:
        """Hold every call of an operation back, because the server asked for it.

        Args:
            operation: The operationId.
            seconds: How long; what is longer than any window is ignored.
        """
        if 0 < seconds <= LONGEST_WINDOW:
            window = self._windows.get(operation)
            if window is None:
                window = self._windows[operation] = _Window()
            now = self._clock()
            window.close(now, now + seconds)

    def delay(self, operation: str) -> float:
        """Tell how long a call should wait before it starts.

        Args:
            operation: The operationId.

        Returns:
            Seconds; 0 when it may start.
        """
        window = self._windows.get(operation)
        return window.delay(self._clock()) if window is not None else 0.0

    def admit(self, operation: str) -> bool:
        """Count a call that starts now.

        Args:
            operation: The operationId.

        Returns:
            False when it has to wait after all.
        """
        window = self._windows.get(operation)
        if window is None:
            return True
        now = self._clock()
        if window.delay(now) > 0:
            return False
        if now < window.trickle_until:
            window.budget -= 1
        return True

    def window(self, operation: str) -> tuple[int | None, int | None, float]:
        """Give limit, requests left, and seconds to the reset (0 when the window is over or unknown)."""
        window = self._windows.get(operation)
        if window is None or window.latest is None:
            return None, None, 0.0
        return window.limit, window.latest[0].remaining, self._left(window.latest, self._clock())


class Pacer:
    """Spreads the requests of one operation over its window and leaves a share to others.

    While more than half of the window is free, requests start at once: a short job need not be slow. From then on they
    are spread evenly over the rest of the window. Without rate-limit headers there is no pace.
    """

    __slots__ = ("_clock", "_last", "_limits", "_operation", "_seen", "_share", "_sleep", "_started")

    def __init__(
        self,
        limits: RateLimits,
        operation: str,
        *,
        share: float = 0.2,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Begin a paced job.

        Args:
            limits: The windows of the client that sends.
            operation: The operationId.
            share: The part of each window, from 0 to less than 1, that is left to others.
            clock: Monotonic time in seconds.
            sleep: Waits for a number of seconds.

        Raises:
            ValueError: The share is out of range.
        """
        if not 0 <= share < 1:
            raise ValueError(f"share must be at least 0 and less than 1, not {share!r}")
        self._limits = limits
        self._operation = operation
        self._share = share
        self._clock = clock
        self._sleep = sleep
        self._last = 0.0
        self._started = 0
        self._seen: RateLimit | None = None

    async def wait(self) -> None:
        """Wait until the next request of the job may start."""
        start = self._next_start(self._clock())
        self._last = start
        self._started += 1
        while (left := start - self._clock()) > 0:
            await self._sleep(left)

    def _next_start(self, now: float) -> float:
        latest = self._limits.latest.get(self._operation)
        if latest is not self._seen:
            # What the reply says includes the requests before it; only later ones are to be subtracted.
            self._seen = latest
            self._started = 0
        limit, remaining, left = self._limits.window(self._operation)
        if not limit:
            return now
        usable_per_window = max(1.0, limit * (1 - self._share))
        if left <= 0 or remaining is None:
            return max(now, self._last + WINDOW / usable_per_window)
        usable = remaining - self._started - limit * self._share
        if usable < 1:
            return max(now + left, self._last + WINDOW / usable_per_window)
        if remaining - self._started > limit / 2:
            return now
        return max(now, self._last + max(0.0, now + left - max(now, self._last)) / usable)
