"""Virtual time, which tests freeze, shift or scale: timestamps, rate-limit windows, expiries and timers follow it."""

from __future__ import annotations

import math
import re
import time
from datetime import UTC, datetime, timedelta
from typing import Final

SECOND: Final = 1_000_000_000
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_END: Final = (datetime(2200, 1, 1, tzinfo=UTC) - _EPOCH).days * 86_400 * SECOND
"""Timestamps are 64-bit nanoseconds, which end in 2262; what is scheduled ahead needs room before that."""
_MAX_SCALE: Final = 10**6
_RFC3339: Final = re.compile(r"(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d)(?:\.(\d+))?([Zz]|[+-]\d\d:\d\d)?", re.ASCII)


class Clock:
    """Virtual time in Unix nanoseconds, in the years 1970 to 2199; follows the machine's clock until it is set.

    Its methods raise ``ValueError`` for an instant outside these years; a running clock stops at their end.
    """

    def __init__(self) -> None:
        self.reset()

    @property
    def now_ns(self) -> int:
        """The current instant in Unix nanoseconds."""
        real, virtual, scale = self._base
        elapsed = time.monotonic_ns() - real
        return min(virtual + (elapsed if scale == 1.0 else int(elapsed * scale)), _END - 1)

    @property
    def now(self) -> float:
        """The current instant in Unix seconds."""
        return self.now_ns / SECOND

    @property
    def scale(self) -> float:
        """How fast virtual time runs; 0 means frozen."""
        return self._base[2]

    def freeze(self, at: datetime | float | str | None = None) -> None:
        """Stop the clock, now or at the given instant."""
        self._rebase(self.now_ns if at is None else to_nanoseconds(at), 0.0)

    def resume(self) -> None:
        """Run at normal speed from the current virtual instant."""
        self._rebase(self.now_ns, 1.0)

    def set(self, to: datetime | float | str) -> None:
        """Jump to an instant (aware ``datetime``, Unix seconds or RFC 3339) without changing the speed."""
        self._rebase(to_nanoseconds(to), self.scale)

    def advance(self, seconds: float | timedelta = 0.0) -> None:
        """Jump ahead; a negative value jumps back."""
        span = seconds.total_seconds() if isinstance(seconds, timedelta) else seconds
        self._rebase(self.now_ns + to_nanoseconds(span), self.scale)

    def run_at(self, scale: float) -> None:
        """Run virtual time ``scale`` times as fast as the machine's.

        Raises:
            ValueError: The scale is negative or above a million.
        """
        if not 0 <= scale <= _MAX_SCALE:
            message = f"scale must be 0 to {_MAX_SCALE}, got {scale}; use advance() with a negative value to go back"
            raise ValueError(message)
        self._rebase(self.now_ns, scale)

    def reset(self) -> None:
        """Follow the machine's clock again."""
        self._rebase(time.time_ns(), 1.0)

    def _rebase(self, virtual: int, scale: float) -> None:
        if not 0 <= virtual < _END:
            message = "the clock must stay within the years 1970 to 2199"
            raise ValueError(message)
        # One tuple, because other threads read it.
        self._base = (time.monotonic_ns(), virtual, scale)


def to_nanoseconds(instant: datetime | float | str) -> int:
    """Convert an aware ``datetime``, seconds or RFC 3339 to nanoseconds.

    Raises:
        ValueError: It is no such value, has no time zone, or is too large for the clock.
    """
    if isinstance(instant, datetime):
        if instant.tzinfo is None:
            message = "the datetime has no time zone: pass an aware one, for instance datetime.now(UTC)"
            raise ValueError(message)
        return (instant - _EPOCH) // timedelta(microseconds=1) * 1000
    parsed = parse_time(instant) if isinstance(instant, str) else None
    if parsed is not None:
        return parsed
    if isinstance(instant, str) or not abs(instant) < _END // SECOND:
        message = (
            f"{instant!r} is not a time of the years 1970 to 2199: "
            "use Unix seconds or RFC 3339, such as 2030-01-01T00:00:00Z"
        )
        raise ValueError(message)
    return round(instant * SECOND)


def parse_time(value: object) -> int | None:
    """Parse an instant in any format of the API (nanoseconds, also as text, RFC 3339); ``None`` for anything else."""
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        return int(value) if math.isfinite(value) else None
    if not isinstance(value, str):
        return None
    if value.removeprefix("-").isascii() and value.removeprefix("-").isdigit():
        return int(value)
    return _parse_rfc3339(value)


def _parse_rfc3339(text: str) -> int | None:
    parts = _RFC3339.fullmatch(text)
    if parts is None:
        return None
    day, hour, fraction, zone = parts.groups()
    try:
        moment = datetime.fromisoformat(f"{day}T{hour}{(zone or 'Z').upper()}")
    except ValueError:
        return None
    return (moment - _EPOCH) // timedelta(seconds=1) * SECOND + int((fraction or "0")[:9].ljust(9, "0"))


def format_time(instant_ns: int) -> str:
    """Format an instant as RFC 3339 with up to nine fraction digits."""
    seconds, fraction = divmod(instant_ns, SECOND)
    text = (_EPOCH + timedelta(seconds=seconds)).replace(tzinfo=None).isoformat(timespec="seconds")
    return f"{text}.{fraction:09d}".rstrip("0").rstrip(".") + "Z"
