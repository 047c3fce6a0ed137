"""JSON encoding of requests, with validation, and tolerant decoding of replies into models."""

from __future__ import annotations

import re
from datetime import datetime
from enum import Enum
from math import isfinite
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

import msgspec

from .drift import report_nulls
from .instants import decode_hook
from .shape import DecodeFailure, ModelShape

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["NULL", "DecodeFailure", "convert", "decode_json", "encode_json"]

T = TypeVar("T")

NULL: Final[Any] = msgspec.Raw(b"null")
"""Sends ``null`` in a typed field, where ``None`` means that the field is left out."""

_WITHOUT_ZONE: Final = re.compile(rb'T\d\d:\d\d:\d\d(?:\.\d+)?"').search
"""Finds candidates for naive datetimes in an encoded body; ordinary text may match as well."""
_MAX_DEPTH: Final = 200
"""The depth at which the search for an invalid value stops; the service allows far less."""


# --- requests -------------------------------------------------------------------------------------------------------

_encoder: Final = msgspec.json.Encoder()


def encode_json(value: object) -> bytes:
    """Encode a request body.

    Raises:
        ValueError: A number that JSON cannot represent, a ``datetime`` without a time zone, text that is not valid
            Unicode, or a recursive structure; the message names the path.
        TypeError: A value cannot be represented in JSON.
    """
    try:
        encoded = _encoder.encode(value)
    except (TypeError, ValueError, OverflowError, RecursionError):
        _refuse(value)
        raise
    # Decoded models may hold nulls. msgspec encodes NaN and infinity as null, and accepts naive datetimes.
    if b"null" in encoded:
        _refuse_not_finite(value)
        if _leave_out_nulls(value):
            encoded = _encoder.encode(value)
    if _WITHOUT_ZONE(encoded):
        _refuse(value)
    return encoded


def _refuse(value: object) -> None:
    """Raise an error that names the first invalid value; return if there is none."""
    found = _find(value, "$", 0, _problem)
    if found is not None:
        raise found


def _refuse_not_finite(value: object) -> None:
    found = _find(value, "$", 0, _not_finite)
    if found is not None:
        raise found


def _leave_out_nulls(value: object) -> bool:
    """Remove optional fields that decoding left as null; return whether there were any.

    Such a field still reads as ``None``. Free-form objects keep their nulls.
    """
    found = False
    if isinstance(value, dict):
        for item in cast("dict[object, object]", value).values():
            found |= _leave_out_nulls(item)
    elif isinstance(value, (list, tuple)):
        for item in cast("list[object]", value):
            found |= _leave_out_nulls(item)
    elif hasattr(value, "__required__"):
        fields, required = vars(value), cast("ModelShape", value).__required__
        for name, item in tuple(fields.items()):
            if item is None and name not in required:
                del fields[name]
                found = True
            else:
                found |= _leave_out_nulls(item)
    return found


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
    elif isinstance(value, Enum):
        children = [(cast("object", value.value), path)]
    else:
        children = [(getattr(value, name, None), f"{path}.{name}") for name in _field_names(value)]
    for item, at in children:
        error = _find(item, at, depth + 1, problem)
        if error is not None:
            return error
    return None


def _field_names(value: object) -> tuple[str, ...]:
    """Name the fields that msgspec encodes: those of models, attrs classes, dataclasses and structs."""
    kind = type(value)
    if attributes := getattr(kind, "__attrs_attrs__", ()):
        return tuple(attribute.name for attribute in attributes)
    return tuple(getattr(kind, "__dataclass_fields__", ())) or tuple(getattr(kind, "__struct_fields__", ()))


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
    if isinstance(value, (dict, list, tuple, set, frozenset)) or hasattr(value, "__attrs_attrs__"):
        return None
    try:
        _encoder.encode(value)
    except (TypeError, ValueError, OverflowError, RecursionError) as error:
        return TypeError(
            f"{_argument(path)} is a {type(value).__name__}, which cannot be represented in JSON ({error}); "
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
    if isinstance(key, datetime) and key.tzinfo is None:
        return ValueError(f"{_argument(path)} has a key that is a datetime without a time zone")
    if isinstance(key, float) and not isfinite(key):
        return ValueError(f"{_argument(path)} has the key {key}, which JSON cannot express")
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
"""The decoder of each type, and whether the type contains models. Scanning for nulls takes a third of the time when
only a part of a large reply is decoded."""


def decode_json(body: bytes, model: type[T], *, strict: bool = False) -> T:
    """Decode a reply into its model.

    Unknown fields are ignored, unknown enum values stay text, and a null or missing required field reads as ``None``
    and is logged once. With ``strict`` each of these is an error too. For ``Any``, an empty body is accepted and reads
    as ``None``.

    Raises:
        DecodeFailure: Not JSON, nested too deeply, or a value of the wrong type; the text names the path.
    """
    if not body and cast("object", model) is Any:
        return cast("T", None)
    known = _decoders.get(model)
    if known is None:
        has_models = not (isinstance(model, type) and issubclass(model, (msgspec.Struct, msgspec.Raw)))  # pyright: ignore[reportUnnecessaryIsInstance] - list[X] is none
        known = _decoders[model] = msgspec.json.Decoder(model, dec_hook=decode_hook), has_models
    decoder, has_models = known
    failure: DecodeFailure
    try:
        value: T = decoder.decode(body)
        # These checks recurse in Python as deep as the JSON, so they may hit the limit where decoding did not.
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


def convert(value: object, model: type[T]) -> T:
    """Make a model from a mapping with wire names; values may be JSON or Python values (``datetime``, models).

    Raises:
        DecodeFailure: A value of the wrong type, or a request's required field is missing; the text names the path.
    """
    try:
        return msgspec.convert(value, model, dec_hook=decode_hook)
    except RecursionError:
        failure = DecodeFailure("nested too deeply")
    except ValueError as error:
        failure = DecodeFailure(str(error))
    raise failure
