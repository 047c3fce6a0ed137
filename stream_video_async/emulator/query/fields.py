"""Query operations: the documents that they find, and the fields for filters and sorts, taken from the contract."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, Final, Literal, TypeAlias, cast

import attrs
import msgspec

from ..contract import load_contract
from ..datafile import field_sql
from ..errors import bad_input
from ..json_types import JsonObject, is_list

Condition: TypeAlias = tuple[str, list[object]]
"""An SQL condition and its parameters."""
Special: TypeAlias = Callable[[str, Any], Condition]
"""Compiles the operator and value of a condition on a computed field."""
Sort: TypeAlias = tuple[tuple[str, int], ...]
"""Fields, each with 1 for ascending or -1 for descending."""
FieldType: TypeAlias = Literal["string", "date", "boolean", "number", "object"]

_CUSTOM_NAME: Final = re.compile(r"[A-Za-z0-9_-]{1,100}")
_SMALLEST: Final[Mapping[str, str]] = {"date": "-9223372036854775807", "number": "-9e300", "boolean": "-1"}
"""Sort values of missing fields, by type; for texts it is the empty text."""


def flag(name: str, sql: str) -> Special:
    """Compile ``$eq`` and ``$ne`` on a boolean field computed by an SQL expression."""

    def compile_flag(operator: str, value: Any) -> Condition:
        if not isinstance(value, bool):
            raise bad_input(f"filter field '{name}' takes a boolean value")
        return f"({sql}) {'=' if operator == '$eq' else '<>'} ?", [value]

    return compile_flag


def has_any(name: str) -> Special:
    """Compile conditions that a list of texts contains a text, or any of several."""
    sql = f"EXISTS (SELECT 1 FROM json_each(body, '$.{name}') WHERE value IN (SELECT value FROM json_each(?)))"  # noqa: S608

    def compile_list(_: str, value: Any) -> Condition:
        wanted = value if is_list(value) else [value]
        if not wanted or not all(isinstance(entry, str) for entry in wanted):
            raise bad_input(f"filter field '{name}' takes a text, or a list of texts with $in")
        return sql, [msgspec.json.encode(wanted).decode()]

    return compile_list


@attrs.frozen
class Field:
    """One field that filters may use."""

    name: str
    type: FieldType
    operators: frozenset[str]
    sql: str
    """SQL expression over the columns of a document."""
    special: Special | None = None


@attrs.frozen(slots=False, eq=False)
class Query:
    """One query operation over the documents of a kind."""

    operation: str
    kind: str
    columns: Mapping[str, str] = attrs.field(factory=dict[str, str])
    """SQL expressions of fields that are not in the document's body."""
    specials: Mapping[str, Special] = attrs.field(factory=dict[str, Special])
    """Computed fields, such as ``members``."""
    default_sorts: tuple[str, ...] = ()
    """Fields for sorting if the contract lists none."""
    custom_sorts: bool = False
    """Whether an unlisted field in a sort means the custom field of that name."""

    @cached_property
    def _declared(self) -> JsonObject:
        """The schemas of the request's fields: in the body, in the query, or in the query's ``payload``."""
        contract = load_contract()
        endpoint = contract.endpoints[self.operation]
        declared = {parameter.name: parameter.schema for parameter in endpoint.parameters}
        declared |= contract.resolve(endpoint.body or {}).get("properties", {})
        return contract.resolve(declared["payload"])["properties"] if "payload" in declared else declared

    @cached_property
    def fields(self) -> Mapping[str, Field]:
        """The fields that may be filtered on."""
        conditions = self._declared.get("filter_conditions") or self._declared["filter"]
        return {
            name: Field(
                name,
                cast("FieldType", entry["type"]),
                frozenset(entry["operators"]),
                self._sql(name),
                self.specials.get(name),
            )
            for name, entry in conditions.get("x-stream-filter-fields", {}).items()
        }

    @cached_property
    def sorts(self) -> tuple[tuple[str, ...], ...]:
        """The allowed combinations of sort fields."""
        listed = self._declared.get("sort", {}).get("x-stream-sort-combinations")
        return tuple(tuple(entry) for entry in listed or [[name] for name in self.default_sorts])

    def sorts_by(self, name: str) -> bool:
        """Return whether a field may be part of a sort."""
        return self._is_listed(name) or self.sorts_by_custom(name)

    def sorts_by_custom(self, name: str) -> bool:
        """Return whether a name in a sort means a custom field."""
        return self.custom_sorts and not self._is_listed(name) and _CUSTOM_NAME.fullmatch(name) is not None

    def _is_listed(self, name: str) -> bool:
        return name == "created_at" or any(name in combination for combination in self.sorts)

    def order_sql(self, name: str) -> str:
        """Return the SQL expression that sorts by a field; missing values sort as the smallest."""
        sql = field_sql(f"custom.{name}") if self.sorts_by_custom(name) else self._sql(name)
        if "json_extract" not in sql:
            return sql
        kind = self.fields[name].type if name in self.fields else "string"
        return f"coalesce({sql}, {_SMALLEST.get(kind, repr(''))})"

    def _sql(self, name: str) -> str:
        return self.columns.get(name) or ("created_at" if name == "created_at" else field_sql(name))
