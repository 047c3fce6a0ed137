"""Sorted pages with opaque cursors that contain the last row's sort key, so they stay valid while rows are added."""

from __future__ import annotations

import base64
import binascii
from typing import Any, Final

import attrs
import msgspec

from ..context import Context
from ..errors import bad_input
from ..json_types import JsonObject, is_list, is_object
from .fields import Condition, Query, Sort
from .filters import compile_filter

_OPERATORS: Final = {1: ">", -1: "<"}
_NEWEST_FIRST: Final[Sort] = (("created_at", -1),)
_DEFAULT_LIMIT: Final = 25
_MAX_LIMIT: Final = 100


@attrs.frozen
class Page:
    """One page of documents with the cursors of its neighbors."""

    rows: list[JsonObject]
    next: str | None = None
    prev: str | None = None

    def with_cursors(self, body: JsonObject) -> JsonObject:
        """Add the cursors that exist to a reply's body."""
        cursors = {"next": self.next, "prev": self.prev}
        return body | {name: cursor for name, cursor in cursors.items() if cursor is not None}


@attrs.frozen
class _Cursor:
    sort: Sort
    values: list[Any]
    """The values of the sort's fields in one row."""
    seq: int
    backwards: bool

    def encode(self) -> str:
        raw = msgspec.json.encode([self.sort, self.values, self.seq, self.backwards])
        return base64.urlsafe_b64encode(raw).decode().rstrip("=")

    def is_valid(self, query: Query) -> bool:
        return (
            len(self.values) == len(self.sort)
            and all(query.sorts_by(name) and way in _OPERATORS for name, way in self.sort)
            and all(isinstance(value, (str, float)) or _fits(value) for value in self.values)
            and self.seq >= 0
            and _fits(self.seq)
        )


def _fits(value: object) -> bool:
    return isinstance(value, int) and -(2**63) <= value < 2**63


def _decode_cursor(query: Query, text: str, *, backwards: bool) -> _Cursor:
    try:
        raw = msgspec.json.decode(base64.urlsafe_b64decode(text.encode() + b"=" * (-len(text) % 4)))
        sort, values, seq, _ = raw
        cursor = _Cursor(tuple((str(name), int(way)) for name, way in sort), list(values), int(seq), backwards)
    except (binascii.Error, msgspec.DecodeError, UnicodeError, ValueError, TypeError):
        cursor = None
    if cursor is None or not cursor.is_valid(query):
        raise bad_input("the next or prev cursor is not valid")
    return cursor


def read_sort(query: Query, entries: object) -> Sort:
    """Parse a request's ``sort``.

    Raises:
        ApiFault: 400, code 4: a combination that the contract does not list, or a direction other than 1 and -1.
    """
    if not entries:
        return ()
    if not is_list(entries):
        raise bad_input("sort must be a list")
    result: list[tuple[str, int]] = []
    for entry in entries:
        if not is_object(entry) or not isinstance(entry.get("field"), str):
            raise bad_input("each sort entry needs a field")
        direction = entry.get("direction") or 1
        if direction not in _OPERATORS:
            raise bad_input(f"sort direction must be 1 or -1, got {direction}")
        result.append((entry["field"], int(direction)))
    names = tuple(name for name, _ in result)
    if names not in query.sorts and not (len(names) == 1 and query.sorts_by_custom(names[0])):
        allowed = ", ".join("+".join(combination) for combination in query.sorts)
        raise bad_input(f"sort by {'+'.join(names)} is not supported, use one of: {allowed}")
    return tuple(result)


def _keys(query: Query, sort: Sort, turn: int = 1) -> Sort:
    """Return the SQL expressions to sort by; rows with equal values are ordered by creation."""
    return (*((query.order_sql(name), way * turn) for name, way in sort), ("seq", sort[-1][1] * turn))


def order_by(query: Query, entries: object) -> str:
    """Return the SQL for a request's ``sort``, by default newest first."""
    return _ordering(_keys(query, read_sort(query, entries) or _NEWEST_FIRST))


def _ordering(keys: Sort) -> str:
    return ", ".join(f"{sql} {'ASC' if way > 0 else 'DESC'}" for sql, way in keys)


def run_query(
    ctx: Context, query: Query, *, conditions: JsonObject | None = None, scope: Condition = ("owner = ''", [])
) -> Page:
    """Return the page for a query request (filter, ``sort``, ``limit``, ``next``, ``prev``).

    Args:
        ctx: The request.
        query: The operation's query.
        conditions: Filter conditions in place of the request's.
        scope: SQL condition for all documents, for instance on the owner.

    Raises:
        ApiFault: 400, code 4: the filter, the sort or the cursor is not valid.
    """
    asked = {**ctx.query, **ctx.body}
    if asked.get("next") and asked.get("prev"):
        raise bad_input("cannot specify next and prev at the same time")
    sort = read_sort(query, asked.get("sort"))
    backwards = bool(asked.get("prev"))
    token: str | None = asked.get("next") or asked.get("prev")
    cursor = _decode_cursor(query, token, backwards=backwards) if token else None
    if cursor is not None and sort and cursor.sort != sort:
        raise bad_input("the cursor belongs to another sort; repeat the sort of the first page")
    order = cursor.sort if cursor is not None else sort or _NEWEST_FIRST
    limit = min(asked.get("limit") or _DEFAULT_LIMIT, _MAX_LIMIT)
    if conditions is None:
        conditions = asked.get("filter_conditions") or asked.get("filter")
    return _fetch(ctx, query, [scope, compile_filter(query, conditions)], order, cursor, limit)


def _fetch(
    ctx: Context, query: Query, conditions: list[Condition], order: Sort, cursor: _Cursor | None, limit: int
) -> Page:
    backwards = cursor is not None and cursor.backwards
    keys = _keys(query, order, -1 if backwards else 1)
    if cursor is not None:
        conditions = [*conditions, _after(keys, [*cursor.values, cursor.seq])]
    where = " AND ".join(f"({sql})" for sql, _ in conditions)
    parameters = [value for _, values in conditions for value in values]
    columns = [sql for sql, _ in keys]
    found = ctx.store.select_with(columns, query.kind, where, parameters, order=_ordering(keys), limit=limit + 1)
    more, found = len(found) > limit, found[:limit]
    if backwards:
        found.reverse()
    if not found:
        return Page([])

    def cursor_at(place: int, *, backwards: bool) -> str:
        *values, seq = found[place][1]
        return _Cursor(order, values, seq, backwards).encode()

    has_next, has_prev = (True, more) if backwards else (more, cursor is not None)
    return Page(
        [body for body, _ in found],
        cursor_at(-1, backwards=False) if has_next else None,
        cursor_at(0, backwards=True) if has_prev else None,
    )


def _after(keys: Sort, values: list[object]) -> Condition:
    """Return the condition for rows after a row, for keys with different sort directions."""
    alternatives: list[str] = []
    parameters: list[object] = []
    for depth, (sql, way) in enumerate(keys):
        equal = [f"{earlier} = ?" for earlier, _ in keys[:depth]]
        alternatives.append(" AND ".join([*equal, f"{sql} {_OPERATORS[way]} ?"]))
        parameters += values[: depth + 1]
    return " OR ".join(f"({text})" for text in alternatives), parameters
