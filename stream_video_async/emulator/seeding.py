"""Seeds: roles, call types, users and calls as request bodies, executed as requests of a server.

Seeds are written by hand, or by ``pull`` from a real app::

    {"app": UpdateAppRequest, "roles": ["host"], "call_types": [CreateCallTypeRequest…], "users": [UserRequest…],
     "calls": [{"type": "default", "id": "x", "data": CallRequest}…]}

A user or call may have a ``created_at`` in the past. ``ended_at`` ends a call at that time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby, islice
from typing import Any, Final

from .clock import parse_time
from .errors import bad_input
from .json_types import JsonObject, is_object
from .steps import Steps

_BATCH: Final = 100
"""Users and members in one request."""
_BUILT_IN_TYPES: Final = frozenset({"default", "audio_room", "livestream", "development"})


def execute_seed(run: Callable[..., JsonObject], seed: Mapping[str, Any]) -> Steps[None]:
    """Execute the requests of a seed; yield after each batch of users and of members.

    Args:
        run: ``run(operation, path, body, at)``; ``at`` is the instant in Unix nanoseconds, or ``None`` for now.
        seed: What to add.

    Raises:
        ApiFault: An operation rejects an entry.
    """
    if seed.get("app"):
        run("UpdateApp", {}, seed["app"], None)
    for name in seed.get("roles", ()):
        run("CreateRole", {}, {"name": name}, None)
    for call_type in _objects(seed, "call_types"):
        if call_type.get("name") in _BUILT_IN_TYPES:
            run("UpdateCallType", {"name": call_type["name"]}, _without(call_type, "name"), None)
        else:
            run("CreateCallType", {}, call_type, None)
    for instant, users in groupby(_objects(seed, "users"), lambda user: _instant(user, "created_at")):
        for batch in _batches(users):
            given = {_required(user, "id"): _without(user, "created_at") for user in batch}
            run("UpdateUsers", {}, {"users": given}, instant)
            yield
    for call in _objects(seed, "calls"):
        yield from _create_call(run, call)


def _objects(seed: Mapping[str, Any], part: str) -> Iterator[JsonObject]:
    for entry in seed.get(part, ()):
        if not is_object(entry):
            raise bad_input(f"{part} of a seed must be a list of objects")
        yield entry


def _without(entry: JsonObject, field: str) -> JsonObject:
    return {name: value for name, value in entry.items() if name != field}


def _batches(entries: Iterable[JsonObject]) -> Iterator[list[JsonObject]]:
    rest = iter(entries)
    while batch := list(islice(rest, _BATCH)):
        yield batch


def _create_call(run: Callable[..., JsonObject], call: JsonObject) -> Steps[None]:
    path = {"type": _required(call, "type"), "id": _required(call, "id")}
    data: JsonObject = dict(call.get("data", {}))
    members: list[JsonObject] = data.pop("members", [])
    at = _instant(call, "created_at")
    run("GetOrCreateCall", path, {"data": {**data, "members": members[:_BATCH]}}, at)
    yield
    for batch in _batches(members[_BATCH:]):
        run("UpdateCallMembers", path, {"update_members": batch}, at)
        yield
    ended = _instant(call, "ended_at")
    if ended is not None:
        run("EndCall", path, {}, ended)


def _required(entry: JsonObject, name: str) -> str:
    value = entry.get(name)
    if not isinstance(value, str) or not value:
        raise bad_input(f"each entry of a seed's users and calls needs its {name}")
    return value


def _instant(entry: JsonObject, name: str) -> int | None:
    value = entry.get(name)
    if value is None:
        return None
    instant = parse_time(value)
    if instant is None:
        raise bad_input(f"{name} of a seed must be RFC 3339 or Unix nanoseconds, got {str(value)[:100]!r}")
    return instant
