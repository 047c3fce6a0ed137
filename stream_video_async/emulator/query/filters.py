"""Filters as SQL: ``{"type": "default", "custom.color": {"$in": ["red"]}}`` becomes a condition with bound values.

A plain value means ``$eq``; several keys, and several operators of one field, are combined with AND. Fields and
operators that the contract does not list are a 400.
"""

from __future__ import annotations

from typing import Any, Final

import msgspec

from ..clock import parse_time
from ..errors import bad_input
from ..json_types import JsonObject, is_list, is_object
from .fields import Condition, Field, Query

_MAX_CONDITIONS: Final = 200
"""Over all levels of a filter; the time for each document is proportional to their number."""
_COMPARISONS: Final = {"$gt": ">", "$gte": ">=", "$lt": "<", "$lte": "<="}
_TRUE: Final[Condition] = ("1", [])


def compile_filter(query: Query, conditions: object) -> Condition:
    """Compile ``filter_conditions`` to SQL (else 400: unknown field or operator, or a value of the wrong type)."""
    if not conditions:
        return _TRUE
    if _count_conditions(conditions) > _MAX_CONDITIONS:
        raise bad_input(f"filter_conditions have more than {_MAX_CONDITIONS} conditions")
    return _all_of(query, conditions)


def _count_conditions(node: object) -> int:
    """Count the members of all objects in a filter, recursively."""
    if is_object(node):
        return len(node) + sum(map(_count_conditions, node.values()))
    return sum(map(_count_conditions, node)) if is_list(node) else 0


def _all_of(query: Query, node: object) -> Condition:
    if not is_object(node):
        raise bad_input("filter_conditions must be an object")
    return _join("AND", [_one_of(query, key, value) for key, value in node.items()])


def _join(word: str, parts: list[Condition]) -> Condition:
    if not parts:
        return _TRUE
    return f" {word} ".join(f"({sql})" for sql, _ in parts), [value for _, values in parts for value in values]


def _one_of(query: Query, key: str, value: Any) -> Condition:
    if key in ("$and", "$or", "$nor"):
        if not is_list(value) or not value or len(value) > _MAX_CONDITIONS:
            raise bad_input(f"{key} must be a list of 1 to {_MAX_CONDITIONS} filters")
        sql, values = _join("AND" if key == "$and" else "OR", [_all_of(query, part) for part in value])
        return (f"NOT coalesce(({sql}), 0)" if key == "$nor" else sql), values
    field = _field(query, key)
    if field.type == "object" and key == field.name and is_object(value) and not _is_operators(value):
        return _join("AND", [_one_of(query, f"{key}.{name}", part) for name, part in value.items()])
    if is_object(value) and _is_operators(value):
        return _join("AND", [_condition(field, key, operator, operand) for operator, operand in value.items()])
    return _condition(field, key, "$eq", value)


def _is_operators(value: JsonObject) -> bool:
    return any(name.startswith("$") for name in value)


def _field(query: Query, key: str) -> Field:
    field = query.fields.get(key)
    if field is None and "." in key:
        parent = query.fields.get(key.partition(".")[0])
        field = parent if parent is not None and parent.type == "object" else None
    if field is None:
        raise bad_input(f"filter field '{key}' is not supported, use one of: {' '.join(sorted(query.fields))}")
    return field


def _condition(field: Field, key: str, operator: str, value: Any) -> Condition:
    if operator not in field.operators:
        allowed = " ".join(sorted(field.operators))
        raise bad_input(f"operator '{operator}' is not supported for filter field '{key}', use one of: {allowed}")
    if field.special is not None:
        return field.special(operator, value)
    sql: str = field.sql
    path: list[object] = []
    if field.type == "object":
        if '"' in key or "\0" in key:
            raise bad_input(f"filter field '{key}' must not contain quotes or NUL")
        sql, path = "json_extract(body, ?)", ["$" + "".join(f'."{step}"' for step in key.split("."))]
    if operator == "$exists":
        if not isinstance(value, bool):
            raise bad_input(f"$exists of filter field '{key}' takes true or false")
        return f"{sql} IS {'NOT ' if value else ''}NULL", path
    if operator in ("$in", "$nin"):
        return _membership(field, key, sql, path, operator, value)
    return _comparison(key, sql, path, operator, _operand(field, key, value))


def _membership(field: Field, key: str, sql: str, path: list[object], operator: str, value: Any) -> Condition:
    if not is_list(value):
        raise bad_input(f"{operator} of filter field '{key}' takes a list")
    operands = [_operand(field, key, entry) for entry in value]
    listed = msgspec.json.encode([entry for entry in operands if entry is not None]).decode()
    condition = f"{sql} IN (SELECT value FROM json_each(?))"  # noqa: S608 - expressions of ours, values bound
    values = [*path, listed]
    if None in operands:
        condition, values = f"({condition} OR {sql} IS NULL)", [*values, *path]
    return (condition if operator == "$in" else f"NOT coalesce({condition}, 0)"), values


def _comparison(key: str, sql: str, path: list[object], operator: str, operand: Any) -> Condition:
    match operator:
        case "$eq":
            return (f"{sql} IS NULL", path) if operand is None else (f"{sql} = ?", [*path, operand])
        case "$ne":
            return (f"{sql} IS NOT NULL", path) if operand is None else (f"{sql} IS NOT ?", [*path, operand])
        case "$autocomplete" | "$q":
            if not isinstance(operand, str):
                raise bad_input(f"{operator} of filter field '{key}' takes a text")
            start = " " if operator == "$autocomplete" else ""
            return f"(instr('{start}' || lower({sql}), ?) > 0)", [*path, f"{start}{operand.lower()}"]
        case "$contains":
            source = "body, ?" if path else "body, '$." + key + "'"
            found = f"EXISTS (SELECT 1 FROM json_each({source}) WHERE value = ?)"  # noqa: S608 - as above
            return found, [*path, operand]
        case _:
            kinds = "('text')" if isinstance(operand, str) else "('integer', 'real')"
            if operand is None:
                raise bad_input(f"{operator} of filter field '{key}' does not take null")
            return f"(typeof({sql}) IN {kinds} AND {sql} {_COMPARISONS[operator]} ?)", [*path, *path, operand]


def _operand(field: Field, key: str, value: Any) -> Any:  # noqa: PLR0911 - one return for each type
    if value is None:
        return None
    match field.type:
        case "date":
            moment = parse_time(value)
            if moment is None or not -(2**63) <= moment < 2**63:
                raise bad_input(f"filter field '{key}' takes a date as RFC 3339 text")
            return moment
        case "string" if isinstance(value, str):
            return value
        case "boolean" if isinstance(value, bool):
            return value
        case "number" if isinstance(value, (int, float)) and not isinstance(value, bool):
            return _check_number(key, value)
        case "object":
            if is_list(value) or is_object(value):
                return msgspec.json.encode(value).decode()
            return _check_number(key, value) if isinstance(value, int) else value
        case _:
            raise bad_input(f"filter field '{key}' takes a {field.type} value")


def _check_number(key: str, value: float) -> float:
    if isinstance(value, int) and not -(2**63) <= value < 2**63:
        raise bad_input(f"filter field '{key}': the number is too large")
    return value
