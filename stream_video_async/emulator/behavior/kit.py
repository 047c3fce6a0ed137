"""What behaviors import: common names, the registry of operations, and small helpers."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from typing import Any, Final, TypeAlias

import attrs
import jsonschema_rs

from ..clock import SECOND, format_time, parse_time
from ..context import Context, Part
from ..contract import load_contract
from ..datafile import field_sql
from ..errors import ApiFault, bad_input, not_allowed, not_found
from ..json_types import JsonObject
from ..query import Condition, Query, run_query
from ..steps import Steps, at_once

__all__ = [
    "BEHAVIORS", "SECOND", "ApiFault", "Behavior", "Context", "JsonObject", "Part", "bad_input", "check_field",
    "field_sql", "format_time", "given_fields", "not_allowed", "not_found", "operation", "operation_in_steps",
    "parse_time", "pick", "query_operation", "read_instant", "reply_fields", "require", "shown_as", "without",
]  # fmt: skip

_Function: TypeAlias = Callable[[Context], JsonObject | None]
_InSteps: TypeAlias = Callable[[Context], Steps[JsonObject]]


@attrs.frozen
class Behavior:
    """What an operation does."""

    run: Callable[[Context], JsonObject]
    is_scan: bool = False
    """Whether it is read-only and may scan every document."""
    in_steps: _InSteps | None = None
    """The same as a generator function, if it was written as one."""


BEHAVIORS: Final[dict[str, Behavior]] = {}
"""Every registered behavior by operation id."""


def operation(id: str, *, scan: bool = False) -> Callable[[_Function], _Function]:
    """Register the decorated function as the behavior of an operation of the contract.

    Args:
        id: The operation's id.
        scan: Whether the operation is read-only and may scan every document; it then runs in a thread, concurrently
            with other requests.

    Raises:
        ValueError: The operation already has a behavior.
    """

    def register(function: _Function) -> _Function:
        _register(id, Behavior(lambda ctx: function(ctx) or {}, is_scan=scan))
        return function

    return register


def operation_in_steps(id: str) -> Callable[[_InSteps], None]:
    """Register the decorated generator function as the behavior of an operation of the contract.

    At each yield its writes are committed and other requests are answered: what it read before may have changed.

    Raises:
        ValueError: The operation already has a behavior.
    """

    def register(function: _InSteps) -> None:
        _register(id, Behavior(lambda ctx: at_once(function(ctx)), in_steps=function))

    return register


def _register(id: str, behavior: Behavior) -> None:
    if id in BEHAVIORS:
        message = f"{id} has two behaviors"
        raise ValueError(message)
    BEHAVIORS[id] = behavior


def query_operation(
    query: Query, show: Callable[[Context, JsonObject], JsonObject], scope: Condition = ("owner = ''", [])
) -> None:
    """Register a query operation that replies with pages, newest first unless sorted otherwise.

    Args:
        query: The operation and its query.
        show: Converts a document for the reply.
        scope: SQL condition for all documents.
    """

    def find(ctx: Context) -> JsonObject:
        page = run_query(ctx, query, scope=scope)
        [field] = reply_fields(ctx)
        return page.with_cursors({field: [show(ctx, document) for document in page.rows]})

    operation(query.operation, scan=True)(find)


def require(ctx: Context, kind: str, id: str, owner: str = "") -> JsonObject:
    """Return a document (else 404)."""
    found = ctx.store.get(kind, id, owner)
    if found is None:
        raise not_found(f"{kind.replace('_', ' ')} with id {id} doesn't exist")
    return found


def pick(source: JsonObject, names: Iterable[str]) -> JsonObject:
    """Return the named fields that have a value."""
    return {name: value for name in names if (value := source.get(name)) is not None}


def shown_as(schema: str, document: JsonObject) -> JsonObject:
    """Return the fields of a document that a schema of the contract has."""
    fields = load_contract().schemas[schema]["properties"]
    return {name: value for name, value in document.items() if name in fields and value is not None}


def without(source: JsonObject, *names: str) -> JsonObject:
    """Return all but the named fields."""
    return {name: value for name, value in source.items() if name not in names}


def reply_fields(ctx: Context) -> list[str]:
    """Return the fields that the contract gives the operation's reply, other than ``duration`` and cursors."""
    return [*without(load_contract().resolve(ctx.endpoint.response)["properties"], "duration", "next", "prev")]


def given_fields(ctx: Context) -> JsonObject:
    """Return the request's body without the user who acts."""
    return without(ctx.body, "user", "user_id")


@functools.cache
def _validator(schema: str, name: str) -> jsonschema_rs.Draft7Validator:
    contract = load_contract()
    return jsonschema_rs.Draft7Validator(contract.standalone(contract.schemas[schema]["properties"][name]))


def check_field(schema: str, name: str, value: Any) -> Any:
    """Return a value of a partial update after checking it against the schema of the full request (else 400)."""
    if not _validator(schema, name).is_valid(value):
        raise bad_input(f"field {name} has the wrong type", {name: "wrong type"})
    return value


def read_instant(name: str, value: object, *, earliest: int = -(2**63)) -> int:
    """Return the time in a field, in nanoseconds (else 400: not a time, or one that does not fit into 64 bits)."""
    moment = parse_time(value)
    if moment is None or not earliest <= moment < 2**63:
        raise bad_input(f"{name} is not a valid time", {name: f"{name} is not a valid time"})
    return moment
