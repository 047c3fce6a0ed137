"""JSON in both directions: requests are checked and encoded, replies are decoded tolerantly into models.

Three spellings of time arrive (integer nanoseconds, the same in a string, RFC 3339 with up to nine fraction digits);
all become an aware UTC ``datetime``, exact to the microsecond, finer digits cut.
"""

from __future__ import annotations

import functools
import re
from datetime import UTC, datetime, timedelta
from math import isfinite
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

import msgspec
from msgspec import UNSET

from .base import Instant, Model
from .drift import report_nulls

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["DecodeFailure", "decode_json", "encode_json", "parse_instant"]

T = TypeVar("T")

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
_WITHOUT_ZONE: Final = re.compile(rb'T\d\d:\d\d:\d\d(?:\.\d+)?"').search
"""Finds what may be a naive datetime in an encoded body; text of the same form is none."""
_MAX_DEPTH: Final = 200
"""Where an error about a request's nesting stops looking; the service itself allows far less."""


class DecodeFailure(ValueError):  # noqa: N818 - the public error is StreamDecodeError
    """A reply that is not the JSON which the contract promises; the text names the JSON path."""


# --- requests -------------------------------------------------------------------------------------------------------

_encoder: Final = msgspec.json.Encoder()


def encode_json(value: object) -> bytes:
    """Encode a request body.

    Raises:
        ValueError: A number that JSON cannot express, a ``datetime`` without a time zone, text that is not valid
            Unicode, or nesting without end; the message names the path.
        TypeError: A value that JSON has no form for.
    """
    try:
        encoded = _encoder.encode(value)
    except (TypeError, ValueError, OverflowError, RecursionError):
        _refuse(value)
        raise
    # msgspec writes NaN and infinity as null, and naive datetimes as they are: what may hide one is looked at closely.
    if b"null" in encoded:
        _refuse_not_finite(value)
    if _WITHOUT_ZONE(encoded):
        _refuse(value)
    return encoded


def _refuse(value: object) -> None:
    """Raise the error that names the first unacceptable value; return if there is none."""
    found = _find(value, "$", 0, _problem)
    if found is not None:
        raise found


def _refuse_not_finite(value: object) -> None:
    found = _find(value, "$", 0, _not_finite)
    if found is not None:
        raise found


def _find(value: object, path: str, depth: int, problem: Callable[[object, str], Exception | None]) -> Exception | None:
    error: Exception | None = problem(value, path)
    if error is not None:
        return error
    if depth > _MAX_DEPTH:
        return ValueError(f"{_argument(path)} is nested more than {_MAX_DEPTH} levels deep, or contains itself")
    children: list[tuple[object, str]] = []
    if isinstance(value, dict):
        mapping = cast("dict[object, object]", value)
        for key in mapping:
            error = _key_problem(key, path)
            if error is not None:
                return error
        children = [(item, f"{path}.{key}") for key, item in mapping.items()]
    elif isinstance(value, (list, tuple, set, frozenset)):
        children = [(item, f"{path}[{index}]") for index, item in enumerate(cast("list[object]", value))]
    elif isinstance(value, Model):
        children = [
            (item, f"{path}.{field.name}")
            for field in value.__attrs_attrs__
            if (item := getattr(value, field.name)) is not UNSET
        ]
    for item, at in children:
        error = _find(item, at, depth + 1, problem)
        if error is not None:
            return error
    return None


def _not_finite(value: object, path: str) -> Exception | None:
    if isinstance(value, float) and not isfinite(value):
        return ValueError(f"{_argument(path)} is {value}, which JSON cannot express; send a number, null or text")
    return None


def _problem(value: object, path: str) -> Exception | None:
    if isinstance(value, datetime) and value.tzinfo is None:
        return ValueError(
            f"{_argument(path)} is a datetime without a time zone; use datetime.now(UTC) or .replace(tzinfo=...)"
        )
    if isinstance(value, str):
        return _text_problem(value, path)
    if value is UNSET:
        return TypeError(f"{_argument(path)} is UNSET inside a dict or list; leave the key out, or use None for null")
    if isinstance(value, (dict, list, tuple, set, frozenset, Model)):
        return None
    try:
        _encoder.encode(value)
    except (TypeError, ValueError, OverflowError, RecursionError) as error:
        return TypeError(
            f"{_argument(path)} is a {type(value).__name__}, which has no JSON form ({error}); "
            "convert it to text, numbers, lists or dicts first"
        )
    return None


def _text_problem(text: str, path: str) -> Exception | None:
    try:
        text.encode()
    except UnicodeEncodeError:
        return ValueError(f"{_argument(path)} holds a lone surrogate, which is not valid Unicode text")
    return None


def _key_problem(key: object, path: str) -> Exception | None:
    if isinstance(key, str):
        return _text_problem(key, f"the key of {path}")
    try:
        _encoder.encode({key: None})
    except (TypeError, ValueError):
        return TypeError(f"{_argument(path)} has the key {key!r}; keys of JSON objects are text")
    return None


def _argument(path: str) -> str:
    if path == "$":
        return "the value"
    path = path.removeprefix("$.")
    return path if len(path) <= 120 else f"{path[:100]}…"


# --- replies --------------------------------------------------------------------------------------------------------

_decoders: dict[type, tuple[msgspec.json.Decoder[Any], bool]] = {}
"""For each type its decoder, and whether its fields may be required; looking for nulls is a third of reading a large
reply of which only a part is decoded."""


def decode_json(body: bytes, model: type[T], *, strict: bool = False) -> T:
    """Decode a reply into its model.

    Unknown fields are ignored, unknown enum values stay text, and a null or missing required field reads as ``None``
    and is logged once. With ``strict`` each of these is an error too.

    Raises:
        DecodeFailure: Not JSON, nested too deeply, or a value of the wrong type; the text names the path.
    """
    known = _decoders.get(model)
    if known is None:
        has_models = not (isinstance(model, type) and issubclass(model, (msgspec.Struct, msgspec.Raw)))  # pyright: ignore[reportUnnecessaryIsInstance] - list[X] is none
        known = _decoders[model] = msgspec.json.Decoder(model, dec_hook=_decode_hook), has_models
    decoder, has_models = known
    failure: DecodeFailure
    try:
        value: T = decoder.decode(body)
        # The looks at the result go as deep as the JSON does, in Python frames: they may end where decoding did not.
        if strict:
            from .strict import check_strictly

            check_strictly(msgspec.json.decode(body), model)
        elif has_models and b"null" in body:
            report_nulls(value)
    except RecursionError:
        failure = DecodeFailure("nested too deeply")
    except ValueError as error:
        failure = DecodeFailure(str(error))
    else:
        return value
    raise failure


def _decode_hook(kind: type, value: Any) -> Any:
    # Integer nanoseconds come first: they are what the service sends.
    if value.__class__ is int:
        try:
            # A product is the quickest way to an exact timedelta.
            return _EPOCH + _MICROSECOND * (value // 1000)
        except OverflowError:
            raise ValueError(f"{value} is no time between the years 1 and 9999") from None
    if kind is Instant:
        return parse_instant(value)
    raise ValueError(f"Expected `{kind.__name__}`, got `{type(value).__name__}`")


def parse_instant(value: object) -> datetime:
    """Read a point in time: integer nanoseconds since 1970, the same as a float or in a string, or RFC 3339.

    Raises:
        ValueError: The value is none of these, or lies outside the years 1 to 9999.
    """
    if isinstance(value, datetime):
        return value
    if isinstance(value, str):
        return _parse_text(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        try:
            return _EPOCH + timedelta(0, 0, int(value) // 1000)
        except (OverflowError, ValueError):
            raise ValueError(f"{value} is no time between the years 1 and 9999") from None
    raise ValueError(f"Expected a time, got `{type(value).__name__}`")


@functools.cache
def _rfc3339() -> re.Pattern[str]:
    """Compile the pattern when it is first needed, since every import would pay for it."""
    return re.compile(r"(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d)(?:\.(\d{1,9})\d*)?([Zz]|[+-]\d\d:\d\d)?", re.ASCII)


def _parse_text(text: str) -> datetime:
    if text.lstrip("-").isdecimal() and len(text) < 30:
        return parse_instant(int(text))
    match = _rfc3339().fullmatch(text)
    if match is None:
        raise ValueError(f"Expected a time as nanoseconds or RFC 3339, got {text[:40]!r}")
    day, clock, fraction, zone = match.groups()
    micros = (fraction or "")[:6].ljust(6, "0")
    # A time without a zone is read as UTC, the only zone the service uses.
    offset = "+00:00" if zone is None or zone in "Zz" else zone
    try:
        return datetime.fromisoformat(f"{day}T{clock}.{micros}{offset}").astimezone(UTC)
    except OverflowError:
        raise ValueError(f"{text} is no time between the years 1 and 9999") from None
