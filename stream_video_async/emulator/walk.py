"""One walk over a value and the schema it belongs to: whatever rewrites JSON by its schema is built on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from .json_types import JsonObject, is_list, is_object

if TYPE_CHECKING:
    from collections.abc import Callable

    from .contract import Contract

__all__ = ["Change", "rewritten"]

Change: TypeAlias = "Callable[[JsonObject, Any, tuple[str, ...]], Any]"
"""Takes a schema, a value that it describes and the value's path; returns the value to go on with."""


def rewritten(contract: Contract, schema: JsonObject, value: Any, change: Change, path: tuple[str, ...] = ()) -> Any:
    """Return a copy of ``value`` with ``change`` applied from the outside in to each part that the schema describes.

    Free-form parts, such as custom data and filters, are left as they are.
    """
    schema = contract.resolve(schema)
    if not schema:
        return value
    value = change(schema, value, path)
    if is_list(value):
        items = schema.get("items", {})
        return [rewritten(contract, items, entry, change, (*path, str(place))) for place, entry in enumerate(value)]
    if not is_object(value):
        return value
    properties, extra = schema.get("properties", {}), schema.get("additionalProperties")
    others: JsonObject = extra if is_object(extra) else {}
    if not properties and not others:
        return value
    return {
        name: rewritten(contract, properties.get(name, others), entry, change, (*path, name))
        for name, entry in value.items()
    }
