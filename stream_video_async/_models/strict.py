"""Strict decoding of replies: deviations from the contract are errors that name the path.

It is slower than tolerant decoding, for tests and for detecting changes of the API (``strict_decoding=True``).
"""

from __future__ import annotations

import types
from typing import Annotated, Any, Literal, Union, cast, get_args, get_origin, get_type_hints

from .shape import DecodeFailure, ModelShape


def check_strictly(value: object, model: type) -> None:
    """Compare JSON data, which can be decoded into the model, with the declaration of the model.

    Raises:
        DecodeFailure: A field is unknown, a required field is missing or null, or a value is not in its enum.
    """
    _check(value, model, "$")


_hints_of: dict[type[ModelShape], dict[str, Any]] = {}


def _hints(model: type[ModelShape]) -> dict[str, Any]:
    if model not in _hints_of:
        _hints_of[model] = get_type_hints(model, include_extras=True)
    return _hints_of[model]


def _fail(message: str, path: str) -> None:
    raise DecodeFailure(f"{message} - at `{path}`")


def _check(value: Any, kind: Any, path: str) -> None:
    origin = get_origin(kind)
    if origin is Annotated:
        _check(value, get_args(kind)[0], path)
    elif origin in {Union, types.UnionType}:
        _check_union(value, list(get_args(kind)), path)
    elif origin is list and isinstance(value, list):
        for index, item in enumerate(value):  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
            _check(item, get_args(kind)[0], f"{path}[{index}]")
    elif origin is dict and isinstance(value, dict):
        for key, item in cast("dict[str, Any]", value).items():
            _check(item, get_args(kind)[1], f"{path}.{key}")
    elif hasattr(kind, "__required__") and isinstance(value, dict):
        _check_model(cast("dict[str, Any]", value), kind, path)


def _check_union(value: Any, arms: list[Any], path: str) -> None:
    if value is None and type(None) in arms:
        return
    literals = [choice for arm in arms if get_origin(arm) is Literal for choice in get_args(arm)]
    if literals:
        if value not in literals:
            _fail(f"Unknown value {value!r}", path)
        return
    for arm in arms:
        if arm is not type(None):
            _check(value, arm, path)


def _check_model(value: dict[str, Any], model: type[ModelShape], path: str) -> None:
    hints = _hints(model)
    names = dict(zip(model.__struct_encode_fields__, model.__struct_fields__, strict=True))
    for key in value:
        if key not in names:
            _fail(f"Unknown field {key!r}", path)
    for key, name in names.items():
        if name in model.__required__ and value.get(key) is None:
            _fail(f"Required field {key!r} is {'null' if key in value else 'missing'}", path)
    for key, item in value.items():
        _check(item, hints[names[key]], f"{path}.{key}")
