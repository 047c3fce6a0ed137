"""Seeds: people, roles, call types and calls in the shape of their requests, carried out as a server would.

A seed is what people write by hand and what ``pull`` reads from a real app::

    {"app": UpdateAppRequest, "roles": ["host"], "call_types": [CreateCallTypeRequest…], "users": [UserRequest…],
     "calls": [{"type": "default", "id": "x", "data": CallRequest}…]}

A user or call may carry ``created_at``: it is then as old as that. ``ended_at`` ends a call at that time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from .clock import parse_time
from .errors import bad_input
from .json_types import JsonObject

_BATCH: Final = 100
"""Users and members in one request."""
_BUILT_IN_TYPES: Final = frozenset({"default", "audio_room", "livestream", "development"})


def plant(run: Callable[..., JsonObject], seed: JsonObject) -> None:
    """Carry out a seed of any size.

    Args:
        run: ``run(operation, path, body, at)``; ``at`` is the instant in Unix nanoseconds, or ``None`` for now.
        seed: What to add.

    Raises:
        ApiFault: What an operation itself would refuse.
    """
    if seed.get("app"):
        run("UpdateApp", {}, seed["app"], None)
    for name in seed.get("roles", ()):
        run("CreateRole", {}, {"name": name}, None)
    for call_type in seed.get("call_types", ()):
        if call_type.get("name") in _BUILT_IN_TYPES:
            given = {name: value for name, value in call_type.items() if name != "name"}
            run("UpdateCallType", {"name": call_type["name"]}, given, None)
        else:
            run("CreateCallType", {}, call_type, None)
    for instant, users in _by_age(seed.get("users", ())):
        for batch in _batches(users):
            run("UpdateUsers", {}, {"users": {_required(user, "id"): user for user in batch}}, instant)
    for call in seed.get("calls", ()):
        _plant_call(run, call)


def _by_age(users: Any) -> list[tuple[int | None, list[JsonObject]]]:
    """Put users of the same age together; those without one come last."""
    ages: dict[int | None, list[JsonObject]] = {}
    for user in users:
        given = {name: value for name, value in user.items() if name != "created_at"}
        ages.setdefault(_instant(user, "created_at"), []).append(given)
    return sorted(ages.items(), key=lambda entry: (entry[0] is None, entry[0] or 0))


def _batches(entries: list[JsonObject]) -> Iterator[list[JsonObject]]:
    return (entries[start : start + _BATCH] for start in range(0, len(entries), _BATCH))


def _plant_call(run: Callable[..., JsonObject], call: JsonObject) -> None:
    path = {"type": _required(call, "type"), "id": _required(call, "id")}
    data: JsonObject = dict(call.get("data", {}))
    members: list[JsonObject] = data.pop("members", [])
    at = _instant(call, "created_at")
    run("GetOrCreateCall", path, {"data": {**data, "members": members[:_BATCH]}}, at)
    for batch in _batches(members[_BATCH:]):
        run("UpdateCallMembers", path, {"update_members": batch}, at)
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
