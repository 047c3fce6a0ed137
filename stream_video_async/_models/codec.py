"""JSON encoding of requests, with validation, and tolerant decoding of replies."""

from __future__ import annotations

import re
from datetime import datetime
from enum import Enum
from math import isfinite
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

import msgspec

from .drift import report_nulls
from .instants import decode_hook
from .shape import DecodeFailure

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["NULL", "DecodeFailure", "convert", "decode_json", "encode_json"]

T = TypeVar("T")

NULL: Final[Any] = msgspec.Raw(b"null")
"""Sends ``null`` in a typed field, where ``None`` would leave the field out."""

_WITHOUT_ZONE: Final = re.compile(rb'T\d\d:\d\d:\d\d(?:\.\d+)?"').search
"""Finds candidates for naive datetimes in an encoded body; ordinary text may match as well."""
_MAX_DEPTH: Final = 200
"""The depth at which the search for invalid values stops; the service allows much less."""


# --- requests -------------------------------------------------------------------------------------------------------

_encoder: Final = msgspec.json.Encoder()


def encode_json(value: object) -> bytes:
    """Encode a request body.

    Raises:
        ValueError: The body contains a number that JSON cannot represent, a ``datetime`` without a time zone, text that
            is not valid Unicode, or itself; the message names the path.
        TypeError: A value cannot be represented in JSON; the message names the path.
    """
    try:
        encoded = _encoder.encode(value)
    except (TypeError, ValueError, OverflowError, RecursionError):
        _check_all(value, _error_of_value)
        raise
    # msgspec encodes NaN and infinity as null, and accepts naive datetimes.
    if b"null" in encoded:
        _check_all(value, _error_of_number)
    if _WITHOUT_ZONE(encoded):
        _check_all(value, _error_of_value)
    return encoded


def _check_all(value: object, check: Callable[[object, str], Exception | None]) -> None:
    """Raise the error of the first invalid value, if there is one."""
    error = _find_error(value, "$", 0, check)
    if error is not None:
        raise error


def _find_error(
    value: object, path: str, depth: int, check: Callable[[object, str], Exception | None]
) -> Exception | None:
    error: Exception | None = check(value, path)
    if error is not None:
        return error
    if depth > _MAX_DEPTH:
        return ValueError(f"{_argument(path)} is nested more than {_MAX_DEPTH} levels deep, or contains itself")
    children: list[tuple[object, str]] = []
    if isinstance(value, dict):
        mapping = cast("dict[object, object]", value)
        for key in mapping:
            error = _error_of_key(key, path)
            if error is not None:
                return error
        children = [(item, f"{path}.{key}") for key, item in mapping.items()]
    elif isinstance(value, (list, tuple, set, frozenset)):
        children = [(item, f"{path}[{index}]") for index, item in enumerate(cast("list[object]", value))]
    elif isinstance(value, Enum):
        children = [(cast("object", value.value), path)]
    else:
        children = [(getattr(value, name, None), f"{path}.{name}") for name in _field_names(value)]
    for item, at in children:
        error = _find_error(item, at, depth + 1, check)
        if error is not None:
            return error
    return None


def _field_names(value: object) -> tuple[str, ...]:
    """Return the fields that msgspec encodes: those of models, attrs classes, dataclasses and structs."""
    kind = type(value)
    if attributes := getattr(kind, "__attrs_attrs__", ()):
        return tuple(attribute.name for attribute in attributes)
    return tuple(getattr(kind, "__dataclass_fields__", ())) or tuple(getattr(kind, "__struct_fields__", ()))


def _error_of_number(value: object, path: str) -> Exception | None:
    if isinstance(value, float) and not isfinite(value):
        return ValueError(
            f"{_argument(path)} is {value}, which JSON cannot represent: send another number, null or text"
        )
    return None


def _error_of_value(value: object, path: str) -> Exception | None:
    if isinstance(value, datetime) and value.tzinfo is None:
        return ValueError(
            f"{_argument(path)} is a datetime without a time zone: use datetime.now(UTC) or .replace(tzinfo=...)"
        )
    if isinstance(value, str):
        return _error_of_text(value, path)
    if isinstance(value, (dict, list, tuple, set, frozenset)) or hasattr(value, "__attrs_attrs__"):
        return None
    try:
        _encoder.encode(value)
    except (TypeError, ValueError, OverflowError, RecursionError) as error:
        return TypeError(
            f"{_argument(path)} is a {type(value).__name__}, which cannot be represented in JSON ({error}): "
            "convert it to text, numbers, lists or dicts"
        )
    return None


def _error_of_text(text: str, path: str) -> Exception | None:
    try:
        text.encode()
    except UnicodeEncodeError:
        return ValueError(f"{_argument(path)} contains a lone surrogate, which is not valid Unicode")
    return None


def _error_of_key(key: object, path: str) -> Exception | None:
    if isinstance(key, str):
        return _error_of_text(key, f"the key of {path}")
    if isinstance(key, datetime) and key.tzinfo is None:
        return ValueError(f"{_argument(path)} has a key that is a datetime without a time zone: add one")
    if isinstance(key, float) and not isfinite(key):
        return ValueError(f"{_argument(path)} has the key {key}, which JSON cannot represent: use text")
    try:
        _encoder.encode({key: None})
    except (TypeError, ValueError):
        return TypeError(f"{_argument(path)} has the key {key!r}: keys of JSON objects must be text")
    return None


def _argument(path: str) -> str:
    if path == "$":
        return "the value"
    path = path.removeprefix("$.")
    return path if len(path) <= 120 else f"{path[:100]}…"


# --- replies --------------------------------------------------------------------------------------------------------

_decoders: dict[type, tuple[msgspec.json.Decoder[Any], bool]] = {}
"""The decoder of each type, and whether the type contains models, in which nulls are searched for. The search takes a
third of the time when only a part of a large reply is decoded."""


def decode_json(body: bytes, model: type[T], *, strict: bool = False) -> T:
    """Decode a reply into a model.

    Unknown fields are ignored, unknown enum values stay text, and a null or missing required field is ``None`` and
    logged once; with ``strict``, each of these is an error. An empty body is an error, except for ``Any``, for which it
    is ``None``.

    Raises:
        DecodeFailure: The body is not JSON, is nested too deeply, or contains a value of the wrong type; the message
            names the path.
    """
    if not body and cast("object", model) is Any:
        return cast("T", None)
    known = _decoders.get(model)
    if known is None:
        has_models = hasattr(model, "__attrs_attrs__") or not (
            isinstance(model, type) and issubclass(model, (msgspec.Struct, msgspec.Raw))  # pyright: ignore[reportUnnecessaryIsInstance] - list[X] is none
        )
        known = _decoders[model] = msgspec.json.Decoder(model, dec_hook=decode_hook), has_models
    decoder, has_models = known
    failure: DecodeFailure
    try:
        value: T = decoder.decode(body)
        # These checks recurse in Python as deep as the JSON, so they can hit the limit even if decoding did not.
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
    raise failure  # outside of the handlers, so that it is not chained: see _redaction


def convert(value: object, model: type[T]) -> T:
    """Create a model from a mapping with wire names; values may be JSON or Python values (``datetime``, models).

    Raises:
        DecodeFailure: A value is of the wrong type, or a required field of a request is missing; the message names the
            path.
    """
    try:
        return msgspec.convert(value, model, dec_hook=decode_hook)
    except RecursionError:
        failure = DecodeFailure("nested too deeply")
    except ValueError as error:
        failure = DecodeFailure(str(error))
    raise failure  # outside of the handlers, so that it is not chained: see _redaction
