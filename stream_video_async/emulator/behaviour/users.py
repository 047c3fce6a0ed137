"""Users: upsert (which replaces), partial update, query, guests."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, Final

import jwt
import msgspec

from stream_video_async.emulator.contract import load_contract
from stream_video_async.emulator.errors import bad_input, duplicate_username, not_allowed, not_found
from stream_video_async.emulator.json_types import JsonObject, is_list, is_object, merged
from stream_video_async.emulator.query import QuerySpec, compile_filter, read_sort, spec_from_schema
from stream_video_async.emulator.store import field_sql

from .app import app_settings
from .crud import instant
from .registry import operation
from .teams import check_new_users, check_user, own_teams_only
from .users_shared import (
    REQUEST_FIELDS,
    check_user_id,
    event_user,
    full_user,
    new_user,
    show_user,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.query import Condition

_UNSETTABLE: Final = frozenset(REQUEST_FIELDS) - {"role"}
_KEPT: Final = (
    "blocked_user_ids", "banned", "ban_expires", "online", "shadow_banned", "last_active",
    "revoke_tokens_issued_before",
)  # fmt: skip
"""What an upsert leaves as it is."""
_SORTS: Final = ("id", "name", "created_at", "updated_at", "last_active", "role")


@operation("UpdateUsers")
def update_users(ctx: Context) -> JsonObject:
    """Create users or replace them whole."""
    requests: dict[str, JsonObject] = ctx.body["users"]
    for key, request in requests.items():
        if request["id"] != check_user_id(key):
            raise bad_input(f"user id '{request['id']}' does not match its key '{key}'")
    _own_only(ctx, requests)
    existing = ctx.store.get_many("user", requests)
    check_new_users(ctx, [request for key, request in requests.items() if key not in existing])
    for request in requests.values():
        check_user(ctx, request)
    _refuse_taken_names(ctx, requests.values())
    users = {key: _replacement(ctx, request, existing.get(key)) for key, request in requests.items()}
    ctx.store.put_many("user", users)
    ctx.emit_each("user.updated", tuple(users.values()), _updated)
    return {"users": users, "membership_deletion_task_id": ""}


def _replacement(ctx: Context, request: JsonObject, old: JsonObject | None) -> JsonObject:
    """Make the document that replaces a user's; what is not the client's to say stays."""
    if old is None:
        return new_user(ctx, request)
    _refuse_inactive(old)
    return new_user(ctx, request, old["created_at"]) | {name: old[name] for name in _KEPT if name in old}


def _updated(user: JsonObject) -> JsonObject:
    return {"user": event_user(user), "custom": {}}


def _own_only(ctx: Context, user_ids: Iterable[str]) -> None:
    if ctx.auth.is_server:
        return
    others = [user_id for user_id in user_ids if user_id != ctx.auth.user_id]
    if others:
        text = f"User '{ctx.auth.user_id}' with role 'user' is not allowed to perform action UpdateUser in scope '.app'"
        raise not_allowed(text)


def _refuse_inactive(user: JsonObject) -> None:
    for state in ("deleted", "deactivated"):
        if f"{state}_at" in user:
            raise not_found(f"the user {user['id']} was {state}")


def _refuse_taken_names(ctx: Context, requests: Iterable[JsonObject]) -> None:
    scope = app_settings(ctx).get("enforce_unique_usernames", "no")
    if scope == "no":
        return
    taken: set[tuple[str, str]] = set()
    for request in requests:
        name = request.get("name")
        if not name:
            continue
        for team in (request.get("teams") or [""]) if scope == "team" else [""]:
            others = ctx.store.select(
                "user", f"owner='' AND {field_sql('name')} = ? AND id <> ?", [name, request["id"]], "seq", 1000
            )
            clashes = scope == "app" or any(team in (other["teams"] or [""]) for other, _ in others)
            if (others and clashes) or (team, name) in taken:
                raise duplicate_username(name)
            taken.add((team, name))


@operation("UpdateUsersPartial")
def update_users_partial(ctx: Context) -> JsonObject:
    """Set and unset single fields; custom fields stand at the top level of ``set`` and ``unset``."""
    changes: list[JsonObject] = ctx.body["users"]
    _own_only(ctx, [change["id"] for change in changes])
    existing = ctx.store.get_many("user", [change["id"] for change in changes])
    for change in changes:
        if change["id"] not in existing:
            raise not_found(f"user with id {change['id']} doesn't exist")
    for user in existing.values():
        _refuse_inactive(user)
    for change in changes:
        check_user(ctx, {"id": change["id"], **change.get("set", {})})
        existing[change["id"]] = _changed(ctx, existing[change["id"]], change)
    _refuse_taken_names(ctx, [existing[change["id"]] for change in changes if "name" in change.get("set", {})])
    ctx.store.put_many("user", existing)
    ctx.emit_each("user.updated", tuple(existing.values()), _updated)
    return {
        "users": {user_id: full_user(ctx, user) for user_id, user in existing.items()},
        "membership_deletion_task_id": "",
    }


def _changed(ctx: Context, user: JsonObject, change: JsonObject) -> JsonObject:
    user = {**user, "custom": dict(user["custom"]), "updated_at": ctx.now}
    blank = new_user(ctx, {"id": user["id"]})
    for name, value in change.get("set", {}).items():
        _set(user, name, value)
    for name in change.get("unset", ()):
        if name == "revoke_tokens_issued_before":
            user.pop(name, None)
        elif name not in _UNSETTABLE:
            user["custom"].pop(name, None)
        elif name in blank:
            user[name] = blank[name]
        else:
            user.pop(name, None)
    return user


def _set(user: JsonObject, name: str, value: Any) -> None:
    if name in ("id", "created_at", "updated_at"):
        raise bad_input(f"field {name} cannot be set")
    if name == "privacy_settings" and is_object(value):
        user[name] = merged(user.get(name, {}), value)
    elif name == "revoke_tokens_issued_before":
        user[name] = instant(name, value)
    elif name in REQUEST_FIELDS and name != "custom":
        user[name] = _fitting(name, value)
    elif name != "custom":
        # A nested ``custom`` has no effect in the service either.
        user["custom"][name] = value


def _fitting(name: str, value: Any) -> Any:
    """Check a value of ``set``, which the contract leaves free."""
    schema = load_contract().schemas["UserRequest"]["properties"][name]
    kinds: dict[str, type] = {"string": str, "boolean": bool, "array": list, "object": dict}
    kind = kinds.get(schema.get("type", "object"), dict)
    if not isinstance(value, kind):
        raise bad_input(f"field {name} must be of type {schema.get('type', 'object')}", {name: "wrong type"})
    return value


@functools.cache
def _spec() -> QuerySpec:
    return spec_from_schema(
        load_contract(),
        "QueryUsersPayload",
        columns={
            "id": "id",
            "username": field_sql("name"),
            "email": field_sql("custom.email"),
        },
        specials={
            "teams": _teams,
            "banned": _flag("banned"),
            "shadow_banned": _flag("shadow_banned"),
            "bypass_moderation": _flag("bypass_moderation"),
        },
        sorts=tuple((name,) for name in _SORTS),
        custom_sorts=True,
        default_sort=(("created_at", -1),),
    )


def _flag(name: str) -> Any:
    """An absent flag counts as false."""

    def compile_flag(operator: str, value: Any) -> Condition:
        if not isinstance(value, bool):
            raise bad_input(f"filter field '{name}' takes a boolean value")
        equal = "=" if operator == "$eq" else "<>"
        return f"coalesce(json_extract(body, '$.{name}'), 0) {equal} ?", [value]

    return compile_flag


def _teams(operator: str, value: Any) -> Condition:
    has_team = "EXISTS (SELECT 1 FROM json_each(body, '$.teams') WHERE value IN (SELECT value FROM json_each(?)))"
    if value is None and operator == "$eq":
        return "json_array_length(body, '$.teams') = 0", []
    if operator == "$contains" and isinstance(value, str):
        return has_team, [msgspec.json.encode([value]).decode()]
    wanted = [value] if isinstance(value, str) and operator == "$eq" else value
    if not is_list(wanted) or not all(isinstance(team, str) for team in wanted):
        raise bad_input("filter field 'teams' takes a team, a list of teams or null")
    return has_team, [msgspec.json.encode(wanted).decode()]


@operation("QueryUsers", scan=True)
def query_users(ctx: Context) -> JsonObject:
    """Find users; deactivated ones only when asked for, deleted ones never."""
    payload = ctx.query.get("payload")
    if payload is None:
        raise bad_input("invalid json data")
    spec = _spec()
    conditions = own_teams_only(ctx, payload["filter_conditions"], "teams")
    where, parameters = compile_filter(spec, conditions)
    sort = read_sort(spec, payload.get("sort")) or spec.default_sort
    hidden = f" AND {field_sql('deleted_at')} IS NULL"
    if not payload.get("include_deactivated_users"):
        hidden += f" AND {field_sql('deactivated_at')} IS NULL"
    found = ctx.store.select(
        "user",
        f"owner = '' AND ({where}){hidden}",
        parameters,
        ", ".join(
            [f"{spec.order_expression(name)} {'ASC' if way > 0 else 'DESC'}" for name, way in sort]
            + ["seq ASC" if sort[-1][1] > 0 else "seq DESC"]
        ),
        min(payload.get("limit") or 30, 100),
        payload.get("offset", 0),
    )
    return {"users": [full_user(ctx, user) for user, _ in found]}


@operation("CreateGuest")
def create_guest(ctx: Context) -> JsonObject:
    """Make a user with role ``guest`` and a token for it; the id may differ from the one asked for."""
    if app_settings(ctx).get("guest_user_creation_disabled"):
        raise not_allowed("guest user creation is disabled for this app")
    request: JsonObject = ctx.body["user"]
    user_id = check_user_id(request["id"])
    existing = ctx.store.get("user", user_id)
    if existing is not None and existing["role"] != "guest":
        user_id = f"guest-{ctx.new_id('guest')}-{user_id}"
        existing = None
    check_user(ctx, {**request, "id": user_id, "role": "guest"})
    user = new_user(
        ctx, {**request, "id": user_id, "role": "guest"}, None if existing is None else existing["created_at"]
    )
    ctx.store.put("user", user_id, user)
    token = jwt.encode({"user_id": user_id, "iat": ctx.now // 1_000_000_000 - 5}, ctx.secret, algorithm="HS256")
    return {"user": show_user(user), "access_token": token}
