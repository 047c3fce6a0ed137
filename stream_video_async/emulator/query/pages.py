"""Sorted pages with opaque cursors that stay right while rows are added: a cursor holds the last row's sort key."""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING, Any, Final

import attrs
import msgspec

from stream_video_async.emulator.errors import bad_input
from stream_video_async.emulator.json_types import JsonObject, is_list, is_object

from .filters import compile_filter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stream_video_async.emulator.context import Context

    from .fields import Condition, QuerySpec

__all__ = ["Page", "read_sort", "run_query"]

_OPERATORS: Final = {1: ">", -1: "<"}


@attrs.frozen
class Page:
    """One page of documents with the cursors to its neighbours."""

    rows: list[JsonObject]
    next: str | None = None
    prev: str | None = None

    def with_cursors(self, body: JsonObject) -> JsonObject:
        """Add the cursors that exist to a reply's body."""
        if self.next is not None:
            body["next"] = self.next
        if self.prev is not None:
            body["prev"] = self.prev
        return body


@attrs.frozen
class _Cursor:
    sort: tuple[tuple[str, int], ...]
    values: list[Any]
    seq: int
    backwards: bool

    def encode(self) -> str:
        raw = msgspec.json.encode([self.sort, self.values, self.seq, self.backwards])
        return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def _decode_cursor(spec: QuerySpec, text: str, *, backwards: bool) -> _Cursor:
    try:
        raw = msgspec.json.decode(base64.urlsafe_b64decode(text.encode() + b"=" * (-len(text) % 4)))
        sort, values, seq, _ = raw
        cursor = _Cursor(tuple((str(name), int(way)) for name, way in sort), list(values), int(seq), backwards)
    except (binascii.Error, msgspec.DecodeError, UnicodeError, ValueError, TypeError):
        raise bad_input("the next or prev cursor is not valid") from None
    is_ours = all(name in spec.sort_sql and way in _OPERATORS for name, way in cursor.sort)
    is_plain = all(
        isinstance(value, (str, float)) or (isinstance(value, int) and -(2**63) <= value < 2**63)
        for value in cursor.values
    )
    if not (is_ours and is_plain and len(cursor.values) == len(cursor.sort) and 0 <= cursor.seq < 2**63):
        raise bad_input("the next or prev cursor is not valid")
    return cursor


def read_sort(spec: QuerySpec, entries: object) -> tuple[tuple[str, int], ...]:
    """Check a request's ``sort``.

    Raises:
        ApiFault: 400, code 4: a combination that the contract does not list, or another direction than 1 and -1.
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
    is_custom = len(names) == 1 and names[0] not in spec.sort_sql and spec.sorts_by(names[0])
    if names not in spec.sorts and not is_custom:
        allowed = ", ".join("+".join(combination) for combination in spec.sorts)
        raise bad_input(f"sort by {'+'.join(names)} is not supported, use one of: {allowed}")
    return tuple(result)


def run_query(
    ctx: Context,
    spec: QuerySpec,
    kind: str,
    request: JsonObject | None = None,
    *,
    scope: Condition = ("owner = ''", []),
) -> Page:
    """Answer a query request (``filter_conditions``, ``sort``, ``limit``, ``next``, ``prev``) with a page of documents.

    Args:
        ctx: The request.
        spec: What the operation accepts.
        kind: Kind of the documents.
        request: The request's fields; omitted, the body's.
        scope: SQL condition that always holds, for instance the owner.

    Raises:
        ApiFault: 400, code 4.
    """
    asked = ctx.body if request is None else request
    if asked.get("next") and asked.get("prev"):
        raise bad_input("cannot specify next and prev at the same time")
    sort = read_sort(spec, asked.get("sort"))
    cursor = _read_cursor(spec, asked)
    if cursor is not None and sort and cursor.sort != sort:
        raise bad_input("the cursor belongs to another sort; repeat the sort of the first page")
    order = cursor.sort if cursor is not None else sort or spec.default_sort
    limit = min(asked.get("limit") or spec.default_limit, spec.max_limit)
    return _fetch(ctx, spec, kind, [scope, compile_filter(spec, asked.get("filter_conditions"))], order, cursor, limit)


def _read_cursor(spec: QuerySpec, asked: JsonObject) -> _Cursor | None:
    if asked.get("next"):
        return _decode_cursor(spec, asked["next"], backwards=False)
    if asked.get("prev"):
        return _decode_cursor(spec, asked["prev"], backwards=True)
    return None


def _fetch(
    ctx: Context,
    spec: QuerySpec,
    kind: str,
    conditions: list[Condition],
    order: tuple[tuple[str, int], ...],
    cursor: _Cursor | None,
    limit: int,
) -> Page:
    backwards = cursor is not None and cursor.backwards
    turn = -1 if backwards else 1
    keys = [(spec.order_expression(name), way * turn) for name, way in order]
    keys.append(("seq", order[-1][1] * turn))
    if cursor is not None:
        conditions = [*conditions, _after(keys, [*cursor.values, cursor.seq])]
    where = " AND ".join(f"({sql})" for sql, _ in conditions)
    parameters = [value for _, values in conditions for value in values]
    ordering = ", ".join(f"{sql} {'ASC' if way > 0 else 'DESC'}" for sql, way in keys)
    columns = "".join(f", {sql}" for sql, _ in keys)
    found = ctx.store.select(kind, where, parameters, ordering, limit + 1, columns=columns)
    more, found = len(found) > limit, found[:limit]
    if backwards:
        found.reverse()
    if not found:
        return Page([])
    has_next, has_prev = (True, more) if backwards else (more, cursor is not None)
    return Page(
        [body for body, _ in found],
        _Cursor(order, list(found[-1][1][:-1]), found[-1][1][-1], backwards=False).encode() if has_next else None,
        _Cursor(order, list(found[0][1][:-1]), found[0][1][-1], backwards=True).encode() if has_prev else None,
    )


def _after(keys: Sequence[tuple[str, int]], values: Sequence[object]) -> Condition:
    """Word "behind this row" for keys that may be sorted in different directions."""
    alternatives: list[str] = []
    parameters: list[object] = []
    for depth, (sql, way) in enumerate(keys):
        equal = [f"{earlier} = ?" for earlier, _ in keys[:depth]]
        alternatives.append(" AND ".join([*equal, f"{sql} {_OPERATORS[way]} ?"]))
        parameters += [*values[:depth], values[depth]]
    return " OR ".join(f"({text})" for text in alternatives), parameters
