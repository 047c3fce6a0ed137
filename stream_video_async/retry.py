"""The retry policy: which requests are retried, when and how often. Nothing here does I/O.

Whether a request may be retried depends on the retry class of its operation (from the contract overlay) and on the
outcome of the attempt. The wait is what the server asked for, otherwise exponential backoff with full jitter.
"""

from __future__ import annotations

import asyncio
import random
import reprlib
import time
from collections.abc import Awaitable, Callable, Mapping

from ._models.struct import Struct
from ._reply_headers import retry_after, seconds_to_reset
from .errors import Sent, StreamConfigError
from .types import RetryClass

__all__ = ["MAX_SECONDS", "RetryPolicy", "RetryQuota", "Wait", "is_duration", "may_retry_reply", "may_retry_unanswered"]

MAX_SECONDS = 1_000_000_000
"""The longest time that can be set, about 31 years: clocks and timers cannot count any number of seconds."""
_TRANSIENT = frozenset({408, 500, 502, 503, 504})


def is_duration(value: object, shortest: float = 0.0, longest: float = MAX_SECONDS) -> bool:
    """Return whether a value is a number of seconds in this range."""
    return isinstance(value, int | float) and not isinstance(value, bool) and shortest <= value <= longest


def may_retry_unanswered(retry: RetryClass, sent: Sent) -> bool:
    """Return whether a retry is safe after an attempt without a usable reply.

    Args:
        retry: The retry class of the request.
        sent: Whether the server may have acted.
    """
    return sent == "no" or retry != "unsafe"


def may_retry_reply(retry: RetryClass, status: int, *, unrecoverable: bool) -> bool:
    """Return whether a retry is safe and may help after an error reply. A 429 means that the server did nothing.

    Args:
        retry: The retry class of the request.
        status: The HTTP status.
        unrecoverable: Whether the server says that a retry cannot help.
    """
    if unrecoverable:
        return False
    return status == 429 or (status in _TRANSIENT and retry != "unsafe")


class Wait(Struct, frozen=True):
    """A pause before the next attempt."""

    seconds: float
    named: bool
    """Whether the server named the time."""


class RetryPolicy(Struct, frozen=True, kw_only=True):
    """How often and after what waits a request is retried. In tests, pass a ``sleep`` that returns at once."""

    attempts: int = 3
    """Attempts in total, including the first one."""
    max_wait: float = 120.0
    """Longest single wait, in seconds; if the server asks for more, its error is raised with ``retry_after`` set."""
    base: float = 0.5
    """Upper bound of the first backoff in seconds; it doubles with each attempt. Used if the server names no time."""
    cap: float = 20.0
    """Upper bound of any backoff, in seconds."""
    clock: Callable[[], float] = time.monotonic
    """Monotonic time in seconds, for deadlines."""
    wall: Callable[[], float] = time.time
    """Unix time, for replies without a ``Date``."""
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    """Waits for a number of seconds."""
    random: Callable[[], float] = random.random
    """Returns a random number from 0 to 1, for the jitter."""

    def __post_init__(self) -> None:
        if isinstance(self.attempts, bool) or not isinstance(self.attempts, int) or self.attempts < 1:  # pyright: ignore[reportUnnecessaryIsInstance]
            raise StreamConfigError(f"RetryPolicy.attempts must be an int of at least 1, not {self.attempts!r}")
        for name in ("max_wait", "base", "cap"):
            if not is_duration(value := getattr(self, name)):
                shown = reprlib.repr(value)
                raise StreamConfigError(f"RetryPolicy.{name} must be seconds from 0 to {MAX_SECONDS:,}, not {shown}")

        for name in ("clock", "wall", "sleep", "random"):
            if not callable(value := getattr(self, name)):
                raise StreamConfigError(f"RetryPolicy.{name} must be a function, not {type(value).__name__}")

    def __repr__(self) -> str:
        return f"RetryPolicy(attempts={self.attempts}, max_wait={self.max_wait}, base={self.base}, cap={self.cap})"

    def backoff(self, attempt: int) -> Wait:
        """Draw the wait after an attempt for which the server named no time: full jitter, from 0 to a doubling bound.

        Args:
            attempt: The number of attempts so far, from 1.
        """
        return Wait(self.random() * min(self.cap, self.base * 2.0 ** min(attempt - 1, 60)), named=False)

    def pause(self, attempt: int, headers: Mapping[str, str], status: int) -> Wait:
        """Return the wait after an error reply: ``Retry-After``, else ``X-RateLimit-Reset``, else full jitter.

        Args:
            attempt: The number of attempts so far, from 1.
            headers: The reply's headers, case-insensitive.
            status: The reply's status; the reset is used only for 429.

        Returns:
            The wait; it may be longer than ``max_wait``.
        """
        seconds = retry_after(headers, self.wall)
        if seconds is not None:
            return Wait(seconds, named=True)
        if status == 429:
            seconds = seconds_to_reset(headers, self.wall)
            if seconds is not None:
                return Wait(seconds + self.random() if seconds > 0 else 0.0, named=True)
        return self.backoff(attempt)


class RetryQuota:
    """A token bucket that limits the extra requests during an outage.

    A retry costs 14 tokens, 5 after a 429, and none if the server named the time to wait. A call that succeeds after
    retries returns its tokens, and a call that succeeds at once adds one. With an empty bucket, nothing is retried.
    """

    __slots__ = ("_left",)

    CAPACITY = 500
    COST = 14
    COST_RATE_LIMITED = 5

    def __init__(self) -> None:
        self._left = self.CAPACITY

    @property
    def left(self) -> int:
        """Tokens in the bucket."""
        return self._left

    def take(self, cost: int) -> bool:
        """Take tokens for a retry; return whether there were enough, otherwise none is taken."""
        if cost > self._left:
            return False
        self._left -= cost
        return True

    def give(self, tokens: int) -> None:
        """Return tokens, up to the capacity."""
        if self._left < self.CAPACITY:
            self._left = min(self.CAPACITY, self._left + tokens)
