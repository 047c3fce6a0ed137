"""Text of the URL: path segments that cannot leave their place, and query values."""

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

_UNSAFE = "[\x00-\x1f\x7f-\x9f\ud800-\udfff]"  # compiled when first needed: it takes half a millisecond
_PLAIN = re.compile(r"[A-Za-z0-9_~-]+").fullmatch


def path_segment(value: str | UUID, name: str) -> str:
    """Percent-encode one value of a path, once, so that it stays one segment.

    ``.`` and ``..`` cannot be saved by encoding, since URL parsers remove such segments, so they are refused.

    Args:
        value: The id, as the server knows it.
        name: The argument's name, for the message.

    Returns:
        The segment, ready to stand between two slashes.

    Raises:
        ValueError: The value is empty, ``.`` or ``..``, or holds control characters or lone surrogates.
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
    """Refuse control characters and lone surrogates.

    Raises:
        ValueError: There is one; the message names the argument and the position.
    """
    found = re.search(_UNSAFE, value)
    if found:
        kind = "a lone surrogate" if found[0] >= "\ud800" else "a control character"
        raise ValueError(f"{name} holds {kind} ({found[0]!r} at position {found.start()}): remove it")


def query_value(value: object, name: str) -> str:
    """Turn the value of a query parameter into its text, before percent-encoding.

    Scalars become text (``true`` and ``false`` for booleans, RFC 3339 for instants), lists of scalars are joined by
    commas, and everything else (objects, lists of objects, models) becomes JSON.

    Args:
        value: The argument; not ``None``.
        name: The argument's name, for the message.

    Returns:
        The parameter's text.

    Raises:
        ValueError: A naive datetime, a lone surrogate, a number that is not finite, or a value without a JSON form.
        TypeError: A value of a type that has no JSON form.
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
    """Give one scalar its text. ``float`` stands for ``int`` and ``bool`` as well, as type checkers read it."""
    if isinstance(value, str):
        if any("\ud800" <= character <= "\udfff" for character in value):
            raise ValueError(f"{name} holds a lone surrogate: it has no UTF-8 form")
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
    """Encode parameters as the rest of a query that already has its first parameter.

    Args:
        pairs: Names and texts.

    Returns:
        The encoded parameters, each with a leading ``&``.
    """
    return "".join(f"&{quote(name, safe='')}={quote(text, safe='')}" for name, text in pairs)
