"""The fields and operators of each query, for the generated filter builders."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from stream_video_async.emulator.references import target_of

from .layout import arguments, operations
from .names import field_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stream_video_async.emulator.json_types import JsonObject

__all__ = ["Filter", "Kind", "read_filters"]

_TYPES = {"string": "str", "date": "_c.Time", "boolean": "bool", "number": "float", "integer": "int", "object": "Any"}
_GENERIC = frozenset({"Contains", "Eq", "Gt", "Gte", "In", "Lt", "Lte", "Ne", "Nin"})
"""Operators that take a value of the field's type; the names are those of ``_conditions``."""
_PLAIN = frozenset({"Autocomplete", "Exists", "Q"})


@attrs.frozen
class Kind:
    """A generated class for fields of one type with the same operators."""

    name: str
    bases: str


@attrs.frozen
class FilterField:
    """A field to filter by."""

    wire: str
    name: str
    kind: str
    is_map: bool


@attrs.frozen
class SortField:
    """A field to sort by."""

    wire: str
    name: str


@attrs.frozen
class Filter:
    """The fields that one query filters and sorts by."""

    name: str
    operation: str
    method: str
    fields: tuple[FilterField, ...]
    sorts: tuple[SortField, ...]


def read_filters(document: JsonObject) -> tuple[tuple[Filter, ...], tuple[Kind, ...]]:
    """Return the filters of all queries that name their fields, and the classes of their fields."""
    kinds: dict[str, Kind] = {}
    filters: list[Filter] = []
    for _, _, operation in operations(document):
        fields: dict[str, JsonObject] = {}
        sorts: dict[str, None] = {}
        for schema in _values(operation, document):
            fields |= schema.get("x-stream-filter-fields", {})
            for combination in schema.get("x-stream-sort-combinations", []):
                sorts |= dict.fromkeys(combination)
        if fields:
            name = operation["operationId"]
            found = tuple(_field(name, wire, fields[wire], kinds) for wire in sorted(fields))
            ordered = tuple(SortField(wire, _attribute(name, wire)) for wire in sorted(sorts))
            filters.append(Filter(_subject(name), name, operation["x-method"], found, ordered))
    by_name = sorted(filters, key=lambda entry: entry.name)
    return tuple(by_name), tuple(sorted(kinds.values(), key=lambda kind: kind.name))


def _values(operation: JsonObject, document: JsonObject) -> Iterator[JsonObject]:
    """Yield the schemas of an operation's arguments and, where one is an object with a name, of its fields."""
    for schema in arguments(operation, document).values():
        if "$ref" in schema:
            yield from document["components"]["schemas"][target_of(schema["$ref"])].get("properties", {}).values()
        else:
            yield schema


def _subject(operation_id: str) -> str:
    """Return the name of what a query returns: ``QueryCalls`` → ``Call``, ``QueryCallStats`` → ``CallStats``."""
    name = operation_id.removeprefix("Query")
    return name if name.endswith("Stats") else name.removesuffix("s")


def _attribute(operation_id: str, wire: str) -> str:
    return field_name(wire.replace(".", "_"), (operation_id, wire))


def _field(operation_id: str, wire: str, rule: JsonObject, kinds: dict[str, Kind]) -> FilterField:
    # Filters with other operators can still be written as plain dicts.
    value = _TYPES.get(rule["type"], "Any")
    words = [operator.removeprefix("$").capitalize() for operator in sorted(rule["operators"])]
    words = [word for word in words if word in _GENERIC | _PLAIN]
    bases = [f"_c.{word}" if word in _PLAIN else f"_c.{word}[{value}]" for word in words]
    name = f"_{rule['type'].capitalize()}{''.join(words)}"
    kinds[name] = Kind(name, ", ".join(bases) or "_c.Field")
    return FilterField(wire, _attribute(operation_id, wire), name, rule["type"] == "object")
