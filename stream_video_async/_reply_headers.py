"""Parsing of the reply headers that control timing: rate limits, ``Retry-After`` and ``Date``."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache

from ._models.struct import Struct

__all__ = ["RateLimit", "http_date", "retry_after", "seconds_to_reset", "server_time"]

_LIMIT = "X-RateLimit-Limit"
_REMAINING = "X-RateLimit-Remaining"
_RESET = "X-RateLimit-Reset"
_DATE = "Date"
_RETRY_AFTER = "Retry-After"
_DECIMAL = re.compile(r"[0-9]+(\.[0-9]+)?", re.ASCII).fullmatch

LONGEST_RETRY_AFTER = 86_400.0
"""Seconds. A longer ``Retry-After`` is considered invalid and ignored."""


class RateLimit(Struct, frozen=True):
    """One operation's rate-limit window, as reported in a reply's headers."""

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
            The window, or ``None`` when its headers are absent or invalid.
        """
        limit, remaining, reset = headers.get(_LIMIT), headers.get(_REMAINING), headers.get(_RESET)
        return None if limit is None and remaining is None and reset is None else _window(limit, remaining, reset)


@lru_cache(maxsize=64)  # the transport and the limiter both read the headers of each reply
def _window(limit: str | None, remaining: str | None, reset: str | None) -> RateLimit | None:
    window = RateLimit(_number(limit), _number(remaining), _instant(_number(reset)))
    if window.limit is None and window.remaining is None and window.reset is None:
        return None
    return window


@lru_cache(maxsize=256)
def _number(text: str | None) -> int | None:
    """Parse a header that proxies may have joined with itself (``60, 60;w=60``); the first non-empty part counts."""
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
    """Return the server's time, which is used so that a wrong local clock does no harm.

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
    """Convert an HTTP date to Unix seconds; return ``None`` for other text. Replies of one second share the result."""
    try:
        moment = parsedate_to_datetime(text)
        # The zone "-0000" parses to a naive datetime; dates in HTTP are always UTC.
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError, OSError):
        return None


def retry_after(headers: Mapping[str, str], wall: Callable[[], float] = time.time) -> float | None:
    """Parse ``Retry-After``.

    Args:
        headers: A reply's headers, case-insensitive.
        wall: The local clock, for dates in replies without a ``Date``.

    Returns:
        Seconds from now, not negative; ``None`` when the header is absent or invalid.
    """
    text = headers.get(_RETRY_AFTER)
    if not text:
        return None
    # A proxy may have joined the header with itself; apart from that, only dates contain a comma.
    first = next((part.strip() for part in text.split(",") if part.strip()), "")
    if _DECIMAL(first):
        seconds = float(first)
    else:
        date = http_date(text)
        if date is None:
            return None
        seconds = max(0.0, date - server_time(headers, wall))
    return seconds if seconds <= LONGEST_RETRY_AFTER else None


def seconds_to_reset(headers: Mapping[str, str], wall: Callable[[], float] = time.time) -> float | None:
    """Return the time until ``X-RateLimit-Reset``, by the server's clock.

    Args:
        headers: A reply's headers, case-insensitive.
        wall: The local clock, for replies without a ``Date``.

    Returns:
        Seconds, 0 when the reset has passed; ``None`` without a valid header.
    """
    rate_limit = RateLimit.from_headers(headers)
    if rate_limit is None or rate_limit.reset is None:
        return None
    return max(0.0, rate_limit.reset.timestamp() - server_time(headers, wall))
