"""Timestamps: every format that the API uses becomes an aware UTC ``datetime``.

The API uses three formats: integer nanoseconds, the same in a string, and RFC 3339 with up to nine fraction digits. All
are decoded exactly to the microsecond; further digits are cut off.
"""

from __future__ import annotations

import functools
import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

__all__ = ["Instant", "decode_hook", "parse_instant"]

if TYPE_CHECKING:
    Instant = datetime
else:

    class _InstantMeta(type):
        # msgspec checks each decoded value; the built-in method keeps that check in C.
        __instancecheck__ = datetime.__instancecheck__

    class Instant(metaclass=_InstantMeta):
        """A timestamp: an aware UTC ``datetime``, in any format of the API."""


_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)


def decode_hook(kind: type, value: Any) -> Any:
    """Decode a value of a type that msgspec does not know, which is ``Instant``."""
    # Integer nanoseconds come first: they are what the service sends.
    if value.__class__ is int:
        try:
            # The product is the fastest way to make an exact timedelta.
            return _EPOCH + _MICROSECOND * (value // 1000)
        except OverflowError:
            raise ValueError(f"{value} is not a time in the years 1 to 9999") from None
    if kind is Instant:
        return parse_instant(value)
    raise ValueError(f"Expected `{kind.__name__}`, got `{type(value).__name__}`")


def parse_instant(value: object) -> datetime:
    """Parse a timestamp: nanoseconds since 1970 as an integer, a float or in a string, or RFC 3339.

    Raises:
        ValueError: The value is none of these, or is not in the years 1 to 9999.
    """
    if isinstance(value, datetime):
        return value
    if isinstance(value, str):
        return _parse_text(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        try:
            return _EPOCH + timedelta(0, 0, int(value) // 1000)
        except (OverflowError, ValueError):
            raise ValueError(f"{value} is not a time in the years 1 to 9999") from None
    raise ValueError(f"Expected a time, got `{type(value).__name__}`")


@functools.cache
def _rfc3339() -> re.Pattern[str]:
    """Compile the pattern when it is first needed, to keep the import fast."""
    return re.compile(r"(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d)(?:\.(\d{1,9})\d*)?([Zz]|[+-]\d\d:\d\d)?", re.ASCII)


def _parse_text(text: str) -> datetime:
    if text.lstrip("-").isdecimal() and len(text) < 30:
        return parse_instant(int(text))
    match = _rfc3339().fullmatch(text)
    if match is None:
        raise ValueError(f"Expected a time as nanoseconds or RFC 3339, got {text[:40]!r}")
    day, clock, fraction, zone = match.groups()
    micros = (fraction or "")[:6].ljust(6, "0")
    # A time without a zone is taken as UTC, the only zone that the service uses.
    offset = "+00:00" if zone is None or zone in "Zz" else zone
    try:
        return datetime.fromisoformat(f"{day}T{clock}.{micros}{offset}").astimezone(UTC)
    except OverflowError:
        raise ValueError(f"{text} is not a time in the years 1 to 9999") from None
