"""Seeds: roles, call types, users and calls as request bodies, executed as requests of a server.

Seeds are written by hand, or by ``pull`` from a real app::

    {"app": UpdateAppRequest, "roles": ["host"], "call_types": [CreateCallTypeRequest…], "users": [UserRequest…],
     "calls": [{"type": "default", "id": "x", "data": CallRequest}…]}

A user or call may have a ``created_at`` in the past. ``ended_at`` ends a call at that time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby, islice
from typing import Any, Final, TypeVar

import msgspec

from stream_video_async._models.struct import Struct

from .behavior.kit import read_instant
from .errors import bad_input
from .json_types import JsonObject
from .steps import Steps

T = TypeVar("T")

_BATCH: Final = 100
"""Users and members in one request."""
_BUILT_IN_TYPES: Final = frozenset({"default", "audio_room", "livestream", "development"})


class Seed(Struct, forbid_unknown_fields=True):
    """The parts of a seed."""

    app: dict[str, Any] = msgspec.field(default_factory=dict[str, Any])
    roles: list[str] = msgspec.field(default_factory=list[str])
    call_types: list[dict[str, Any]] = msgspec.field(default_factory=list[dict[str, Any]])
    users: Iterable[Any] = ()
    calls: Iterable[Any] = ()
    version: Any = None
    source: Any = None


class _CallSeed(Struct, forbid_unknown_fields=True):
    type: str
    id: str
    data: dict[str, Any] = msgspec.field(default_factory=dict[str, Any])
    created_at: Any = None
    ended_at: Any = None


def read_seed(content: Mapping[str, Any]) -> Seed:
    """Check the parts of a seed (else 400)."""
    seed = _converted(content, Seed, "the seed")
    for name in ("users", "calls"):
        if isinstance(getattr(seed, name), (str, bytes, Mapping)):
            raise bad_input(f"{name} of the seed must be a list of objects")
    return seed


def _converted(value: object, type: type[T], what: str) -> T:
    try:
        return msgspec.convert(value, type)
    except msgspec.ValidationError as error:
        raise bad_input(f"{what} is not valid: {error}") from None


def execute_seed(run: Callable[..., JsonObject], seed: Seed) -> Steps[None]:
    """Execute the requests of a seed; yield after each batch of users and of members.

    Args:
        run: ``run(operation, path, body, at)``; ``at`` is the instant in Unix nanoseconds, or ``None`` for now.
        seed: What to add.

    Raises:
        ApiFault: An operation rejects an entry.
    """
    if seed.app:
        run("UpdateApp", {}, seed.app, None)
    for name in seed.roles:
        run("CreateRole", {}, {"name": name}, None)
    for call_type in seed.call_types:
        if call_type.get("name") in _BUILT_IN_TYPES:
            run("UpdateCallType", {"name": call_type["name"]}, _without(call_type, "name"), None)
        else:
            run("CreateCallType", {}, call_type, None)
    users = (_converted(user, dict[str, Any], "a user of the seed") for user in seed.users)
    for instant, group in groupby(users, lambda user: _instant(user.get("created_at"), "created_at of a user")):
        for batch in _batches(group):
            given = {_id_of(user): _without(user, "created_at") for user in batch}
            run("UpdateUsers", {}, {"users": given}, instant)
            yield
    for number, call in enumerate(seed.calls, 1):
        yield from _create_call(run, _converted(call, _CallSeed, f"call {number} of the seed"))


def _without(entry: JsonObject, field: str) -> JsonObject:
    return {name: value for name, value in entry.items() if name != field}


def _batches(entries: Iterable[JsonObject]) -> Iterator[list[JsonObject]]:
    rest = iter(entries)
    while batch := list(islice(rest, _BATCH)):
        yield batch


def _create_call(run: Callable[..., JsonObject], call: _CallSeed) -> Steps[None]:
    path, what = {"type": call.type, "id": call.id}, f"of call {call.type}:{call.id}"
    members = _converted(call.data.get("members", []), list[dict[str, Any]], f"members {what}")
    at, ended = _instant(call.created_at, f"created_at {what}"), _instant(call.ended_at, f"ended_at {what}")
    run("GetOrCreateCall", path, {"data": {**call.data, "members": members[:_BATCH]}}, at)
    yield
    for batch in _batches(members[_BATCH:]):
        run("UpdateCallMembers", path, {"update_members": batch}, at)
        yield
    if ended is not None:
        run("EndCall", path, {}, ended)


def _id_of(user: JsonObject) -> str:
    user_id = user.get("id")
    if not isinstance(user_id, str) or not user_id:
        raise bad_input("each user of a seed needs its id")
    return user_id


def _instant(value: object, what: str) -> int | None:
    return None if value is None else read_instant(what, value)
