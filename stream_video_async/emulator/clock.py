"""Virtual time, which tests freeze, shift or scale: timestamps, rate-limit windows, expiries and timers follow it."""

from __future__ import annotations

import math
import re
import time
from datetime import UTC, datetime, timedelta
from typing import Final

SECOND: Final = 1_000_000_000
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_RFC3339: Final = re.compile(r"(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d)(?:\.(\d+))?([Zz]|[+-]\d\d:\d\d)?", re.ASCII)


class Clock:
    """Virtual time in Unix nanoseconds; follows the machine's clock until it is set."""

    def __init__(self) -> None:
        self._base_virtual = time.time_ns()
        self._base_real = time.monotonic_ns()
        self._scale = 1.0

    @property
    def now_ns(self) -> int:
        """The current instant in Unix nanoseconds."""
        elapsed = time.monotonic_ns() - self._base_real
        return self._base_virtual + (elapsed if self._scale == 1.0 else int(elapsed * self._scale))

    @property
    def now(self) -> float:
        """The current instant in Unix seconds."""
        return self.now_ns / SECOND

    @property
    def scale(self) -> float:
        """How fast virtual time runs; 0 means frozen."""
        return self._scale

    def freeze(self, at: datetime | float | None = None) -> None:
        """Stop the clock, now or at the given instant."""
        self._rebase(self.now_ns if at is None else _nanoseconds(at), 0.0)

    def resume(self) -> None:
        """Run at normal speed from the current virtual instant."""
        self._rebase(self.now_ns, 1.0)

    def set(self, to: datetime | float) -> None:
        """Jump to an instant (aware ``datetime`` or Unix seconds) without changing the speed."""
        self._rebase(_nanoseconds(to), self._scale)

    def advance(self, seconds: float | timedelta = 0.0) -> None:
        """Jump ahead; a negative value jumps back."""
        span = seconds.total_seconds() if isinstance(seconds, timedelta) else seconds
        self._rebase(self.now_ns + round(span * SECOND), self._scale)

    def run_at(self, scale: float) -> None:
        """Run virtual time ``scale`` times as fast as the machine's.

        Raises:
            ValueError: The scale is negative.
        """
        if scale < 0:
            message = "scale must not be negative; use advance() with a negative value to go back"
            raise ValueError(message)
        self._rebase(self.now_ns, scale)

    def reset(self) -> None:
        """Follow the machine's clock again."""
        self._rebase(time.time_ns(), 1.0)

    def _rebase(self, virtual: int, scale: float) -> None:
        self._base_real, self._base_virtual, self._scale = time.monotonic_ns(), virtual, scale


def _nanoseconds(instant: datetime | float) -> int:
    if not isinstance(instant, datetime):
        return round(instant * SECOND)
    if instant.tzinfo is None:
        message = "the datetime has no time zone: pass an aware one, for instance datetime.now(UTC)"
        raise ValueError(message)
    return (instant - _EPOCH) // timedelta(microseconds=1) * 1000


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
