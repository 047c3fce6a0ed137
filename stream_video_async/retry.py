"""Retry policy: which requests are repeated, when and how often. Pure functions without I/O.

What may be repeated depends on the operation's class (a fact of the contract overlay) and on the outcome of the first
attempt. The pause is what the server asked for, otherwise exponential backoff with full jitter.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Mapping

from ._models.struct import Struct
from ._reply_headers import retry_after, seconds_to_reset
from .errors import Sent, StreamConfigError
from .types import RetryClass

__all__ = ["RetryPolicy", "RetryQuota", "Wait", "may_repeat_reply", "may_repeat_unanswered"]

_TRANSIENT = frozenset({408, 500, 502, 503, 504})


def may_repeat_unanswered(retry: RetryClass, sent: Sent) -> bool:
    """Decide after an attempt that brought no usable reply.

    Args:
        retry: The request's class.
        sent: Whether the server may have acted.

    Returns:
        True when a repeat can do no harm.
    """
    return sent == "no" or retry != "unsafe"


def may_repeat_reply(retry: RetryClass, status: int, *, unrecoverable: bool) -> bool:
    """Decide after an error reply.

    Args:
        retry: The request's class.
        status: The HTTP status.
        unrecoverable: What the server says about repeating.

    Returns:
        True when a repeat can do no harm and may help. A 429 means that the server did nothing.
    """
    if unrecoverable:
        return False
    return status == 429 or (status in _TRANSIENT and retry != "unsafe")


class Wait(Struct, frozen=True):
    """A pause before the next attempt."""

    seconds: float
    named: bool
    """True when the server named the time."""


class RetryPolicy(Struct, frozen=True, kw_only=True):
    """How often and after what pauses a request is repeated. Give tests a ``sleep`` that returns at once."""

    attempts: int = 3
    """Attempts in all, the first included."""
    max_wait: float = 120.0
    """Longest single pause, in seconds; if the server asks for more, its error is raised with ``retry_after`` set."""
    base: float = 0.5
    """Upper bound of the first backoff in seconds; it doubles with each attempt. Used when the server names no time."""
    cap: float = 20.0
    """Upper bound of any backoff, in seconds."""
    clock: Callable[[], float] = time.monotonic
    """Monotonic time; deadlines are counted in it."""
    wall: Callable[[], float] = time.time
    """Unix time, used only for replies that carry no ``Date``."""
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    """Waits for a number of seconds."""
    random: Callable[[], float] = random.random
    """Draws from 0 to 1."""

    def __post_init__(self) -> None:
        if isinstance(self.attempts, bool) or not isinstance(self.attempts, int) or self.attempts < 1:  # pyright: ignore[reportUnnecessaryIsInstance]
            raise StreamConfigError(f"RetryPolicy.attempts must be an int of at least 1, not {self.attempts!r}")
        for name in ("max_wait", "base", "cap"):
            value = getattr(self, name)
            if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < float("inf"):
                raise StreamConfigError(f"RetryPolicy.{name} must be seconds, not negative, not {value!r}")

    def __repr__(self) -> str:
        return f"RetryPolicy(attempts={self.attempts}, max_wait={self.max_wait}, base={self.base}, cap={self.cap})"

    def backoff(self, attempt: int) -> Wait:
        """Draw the pause after an attempt for which the server named no time.

        Args:
            attempt: How many attempts were made, from 1.

        Returns:
            The pause: full jitter, from 0 to the doubling bound.
        """
        return Wait(self.random() * min(self.cap, self.base * 2.0 ** min(attempt - 1, 60)), named=False)

    def pause(self, attempt: int, headers: Mapping[str, str], status: int) -> Wait:
        """Choose the pause after an error reply: ``Retry-After``, else ``X-RateLimit-Reset``, else full jitter.

        Args:
            attempt: How many attempts were made, from 1.
            headers: The reply's headers, case-insensitive.
            status: Its status; the reset time means something for 429 only.

        Returns:
            The pause; it may be longer than ``max_wait``.
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
    """A token bucket that bounds the extra requests during an outage.

    A retry costs 14 tokens, 5 after a 429, and none when the server named the time to wait. A call that succeeds in the
    end gets its tokens back, and a call that succeeds at once adds one. No retries are made while the bucket is empty.
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
        """Take tokens for a repeat.

        Args:
            cost: How many.

        Returns:
            False when there are not enough; then none is taken.
        """
        if cost > self._left:
            return False
        self._left -= cost
        return True

    def give(self, tokens: int) -> None:
        """Put tokens back.

        Args:
            tokens: How many; the bucket does not overflow.
        """
        if self._left < self.CAPACITY:
            self._left = min(self.CAPACITY, self._left + tokens)
