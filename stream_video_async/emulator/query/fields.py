"""Which fields a query may filter and sort by: read from the contract, never written down twice."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, cast

import attrs

from stream_video_async.emulator.store import field_sql

if TYPE_CHECKING:
    from stream_video_async.emulator.contract import Contract
    from stream_video_async.emulator.json_types import JsonObject

__all__ = ["Condition", "Field", "QuerySpec", "Special", "spec_from_schema"]

Condition: TypeAlias = tuple[str, list[object]]
"""An SQL condition and its parameters."""
Special: TypeAlias = Callable[[str, Any], Condition]
"""Compiles operator and value of a field that is no plain JSON value of the document."""
FieldType: TypeAlias = Literal["string", "date", "boolean", "number", "object"]

_CUSTOM_NAME: Final = re.compile(r"[A-Za-z0-9_-]{1,100}")
_UNSORTED: Final = "coalesce({0}, {1})"
_SENTINEL: Final[Mapping[str, str]] = {"date": "-9223372036854775807", "number": "-9e300", "boolean": "-1"}


@attrs.frozen
class Field:
    """One field that may be filtered on."""

    name: str
    type: FieldType
    operators: frozenset[str]
    sql: str
    """An expression over the document's columns."""
    special: Special | None = None


@attrs.frozen
class QuerySpec:
    """What one query operation accepts."""

    fields: Mapping[str, Field]
    sorts: tuple[tuple[str, ...], ...]
    """Allowed combinations of sort fields."""
    sort_sql: Mapping[str, str]
    default_sort: tuple[tuple[str, int], ...]
    max_limit: int = 100
    default_limit: int = 25
    custom_sorts: bool = False
    """Whether a field that is not listed sorts by the custom field of that name."""

    def sorts_by(self, name: str) -> bool:
        """Tell whether the query can be sorted by a field."""
        return name in self.sort_sql or (self.custom_sorts and _CUSTOM_NAME.fullmatch(name) is not None)

    def order_expression(self, name: str) -> str:
        """Return the SQL expression that sorts by a field; missing values come first, as the smallest."""
        sql = self.sort_sql.get(name) or field_sql(f"custom.{name}")
        if "json_extract" not in sql:
            return sql
        field = self.fields.get(name)
        return _UNSORTED.format(sql, _SENTINEL.get(field.type if field else "string", "''"))


def spec_from_schema(
    contract: Contract,
    schema: str | JsonObject,
    *,
    columns: Mapping[str, str] | None = None,
    specials: Mapping[str, Special] | None = None,
    sorts: tuple[tuple[str, ...], ...] | None = None,
    default_sort: tuple[tuple[str, int], ...] = (("created_at", -1),),
    custom_sorts: bool = False,
) -> QuerySpec:
    """Read a query's filter fields and sort combinations from its request schema.

    Args:
        contract: The contract.
        schema: Name of the request's component, or a schema with ``properties`` of its own.
        columns: SQL expressions of fields that are not simply ``body.<name>``.
        specials: Fields with a meaning of their own, such as ``members``.
        sorts: Sort combinations where the contract lists none.
        default_sort: Order when none is asked for.
        custom_sorts: Whether other names sort by custom fields.
    """
    properties: JsonObject = (contract.schemas[schema] if isinstance(schema, str) else schema)["properties"]
    declared: JsonObject = properties["filter_conditions"].get("x-stream-filter-fields", {})
    known = dict(columns or {})
    known.setdefault("created_at", "created_at")
    fields = {
        name: Field(
            name,
            cast("FieldType", entry["type"]),
            frozenset(entry["operators"]),
            known.get(name, field_sql(name)),
            (specials or {}).get(name),
        )
        for name, entry in declared.items()
    }
    listed = properties.get("sort", {}).get("x-stream-sort-combinations")
    combinations = sorts if listed is None else tuple(tuple(entry) for entry in listed)
    names = {name for combination in combinations or () for name in combination} | {name for name, _ in default_sort}
    return QuerySpec(
        fields,
        combinations or (),
        {n: known.get(n, field_sql(n)) for n in names},
        default_sort,
        custom_sorts=custom_sorts,
    )
