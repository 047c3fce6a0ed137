"""JSON as Python holds it, and the checks that narrow it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias, TypeGuard

JsonObject: TypeAlias = dict[str, Any]
"""A JSON object."""


def is_object(value: object) -> TypeGuard[JsonObject]:
    """Return whether a decoded value is a JSON object."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Return whether a decoded value is a JSON array."""
    return isinstance(value, list)


def is_number(value: object, least: float, most: float) -> TypeGuard[float]:
    """Return whether a value is a number within bounds; booleans and NaN are not."""
    return isinstance(value, (int, float)) and not isinstance(value, bool) and least <= value <= most


def merged(old: JsonObject, new: JsonObject) -> JsonObject:
    """Return ``old`` with the values of ``new``; objects in both are merged, everything else is replaced."""
    result = dict(old)
    for key, value in new.items():
        before = result.get(key)
        result[key] = merged(before, value) if is_object(before) and is_object(value) else value
    return result


def mapped(value: Any, change: Callable[[Any], Any]) -> Any:
    """Return a copy of a JSON value with ``change`` applied to every value in it, innermost first, and to itself."""
    if is_list(value):
        value = [mapped(entry, change) for entry in value]
    elif is_object(value):
        value = {name: mapped(entry, change) for name, entry in value.items()}
    return change(value)
