"""Encoding of path segments and query values."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, cast
from urllib.parse import quote
from uuid import UUID

from .._models.codec import encode_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["path_segment", "query_string", "query_value", "refuse_unsafe"]

_UNSAFE = "[\x00-\x1f\x7f-\x9f\ud800-\udfff]"  # compiled when first needed, because that takes half a millisecond
_PLAIN = re.compile(r"[A-Za-z0-9_~-]+").fullmatch


def path_segment(value: str | UUID, name: str) -> str:
    """Percent-encode a path argument so that it remains a single segment.

    ``.`` and ``..`` are rejected: URL parsers remove such segments even if they are percent-encoded.

    Args:
        value: The argument, not encoded.
        name: The argument's name, for the error message.

    Returns:
        The encoded segment.

    Raises:
        ValueError: The value is empty, ``.`` or ``..``, or contains control characters or lone surrogates.
        TypeError: The value is neither text nor a UUID.
    """
    if not isinstance(value, str):
        if isinstance(value, UUID):  # pyright: ignore[reportUnnecessaryIsInstance]
            return str(value)
        raise TypeError(f"{name} must be a str or a UUID, not {type(value).__name__}")
    if _PLAIN(value):
        return value
    if not value:
        raise ValueError(f"{name} must not be empty")
    if value in {".", ".."}:
        raise ValueError(f"{name} must not be {value!r}: it would address another resource")
    refuse_unsafe(value, name)
    return quote(value, safe="")


def refuse_unsafe(value: str, name: str) -> None:
    """Reject text with control characters or lone surrogates.

    Raises:
        ValueError: The text contains one; the message names the argument and the position.
    """
    found = re.search(_UNSAFE, value)
    if found:
        kind = "a lone surrogate" if found[0] >= "\ud800" else "a control character"
        raise ValueError(f"{name} contains {kind} ({found[0]!r} at position {found.start()}): remove it")


def query_value(value: object, name: str) -> str:
    """Convert the value of a query parameter to text, not percent-encoded yet.

    Scalars become text (``true`` and ``false`` for booleans, RFC 3339 for datetimes), lists of scalars are joined by
    commas, and everything else (objects, lists of objects, models) becomes JSON.

    Args:
        value: The argument; not ``None``.
        name: The argument's name, for the error message.

    Returns:
        The text of the parameter.

    Raises:
        ValueError: The value contains a naive datetime, a lone surrogate or a number that is not finite.
        TypeError: The value is of a type that cannot be represented in JSON.
    """
    if isinstance(value, list | tuple):
        items = cast("Sequence[object]", value)
        scalars = [item for item in items if isinstance(item, str | int | float | UUID | datetime)]
        if len(scalars) == len(items):
            return ",".join(_scalar(item, name) for item in scalars)
        return encode_json(items).decode()
    if isinstance(value, str | int | float | UUID | datetime):
        return _scalar(value, name)
    return encode_json(value).decode()


def _scalar(value: str | float | UUID | datetime, name: str) -> str:
    """Convert a scalar to text. To type checkers, ``float`` includes ``int`` and ``bool``."""
    if isinstance(value, str):
        if any("\ud800" <= character <= "\udfff" for character in value):
            raise ValueError(f"{name} contains a lone surrogate, which cannot be encoded as UTF-8")
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError(f"{name} must be an aware datetime: give it a tzinfo, such as datetime.UTC")
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, float) and (value != value or value in {float("inf"), float("-inf")}):  # noqa: PLR0124 - NaN
        raise ValueError(f"{name} must be a finite number, not {value!r}")
    return str(value)


def query_string(pairs: Iterable[tuple[str, str]]) -> str:
    """Percent-encode parameters, each with a leading ``&``, to append them to a query."""
    return "".join(f"&{quote(name, safe='')}={quote(text, safe='')}" for name, text in pairs)
