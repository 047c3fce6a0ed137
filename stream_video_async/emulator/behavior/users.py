"""Users: upsert (which replaces), partial update, query, guests."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, TypedDict

import msgspec

from ..auth import scope_error
from ..contract import load_contract
from ..errors import duplicate_username
from ..json_types import is_object, merged
from ..query import Condition, Query, compile_filter, flag, has_any, order_by
from .app import stored_settings
from .kit import Context, JsonObject, bad_input, check_field, field_sql, not_allowed, not_found, operation, read_instant
from .teams import check_new_users, check_user, restrict_to_own_teams
from .users_shared import check_user_id, event_user, full_user, new_user, require_user, show_user, user_token


class _Preserved(TypedDict, total=False):
    """Fields that an upsert does not change."""

    blocked_user_ids: list[str]
    banned: bool
    ban_expires: int
    online: bool
    shadow_banned: bool
    last_active: int
    revoke_tokens_issued_before: int
    created_at: int
    deleted_at: int
    deactivated_at: int


@operation("UpdateUsers")
def update_users(ctx: Context) -> JsonObject:
    """Create users, or replace all their request fields."""
    requests: dict[str, JsonObject] = ctx.body["users"]
    for key, request in requests.items():
        if request["id"] != check_user_id(key):
            raise bad_input(f"user id '{request['id']}' does not match its key '{key}'")
    _refuse_other_users(ctx, requests)
    existing = ctx.store.find_many("user", requests, _Preserved)
    check_new_users(ctx, [request for key, request in requests.items() if key not in existing])
    for request in requests.values():
        check_user(ctx, request)
    _refuse_taken_names(ctx, requests.values())
    for key, found in existing.items():
        _refuse_inactive(key, found.body)
    preserved = {key: found.body for key, found in existing.items()}
    users = {key: {**new_user(ctx, request), **preserved.get(key, {})} for key, request in requests.items()}
    written = ctx.store.put_many("user", users, found=existing)
    ctx.emit_each("user.updated", tuple(written.values()), _updated)
    return {"users": {key: msgspec.Raw(text) for key, text in written.items()}, "membership_deletion_task_id": ""}


def _updated(user: bytes) -> JsonObject:
    return {"user": event_user(msgspec.json.decode(user)), "custom": {}}


def _refuse_other_users(ctx: Context, user_ids: Iterable[str]) -> None:
    if ctx.auth.user_id is not None and any(user_id != ctx.auth.user_id for user_id in user_ids):
        raise scope_error(ctx.auth.user_id, "user", "UpdateUser", ".app")


def _refuse_inactive(user_id: str, user: Mapping[str, Any]) -> None:
    for state in ("deleted", "deactivated"):
        if f"{state}_at" in user:
            raise not_found(f"the user {user_id} was {state}")


def _refuse_taken_names(ctx: Context, requests: Iterable[JsonObject]) -> None:
    scope = stored_settings(ctx).get("enforce_unique_usernames", "no")
    if scope == "no":
        return
    taken: set[tuple[str, str]] = set()
    for request in requests:
        name = request.get("name")
        if not name:
            continue
        for team in (request.get("teams") or [""]) if scope == "team" else [""]:
            others = ctx.store.select("user", "owner='' AND name = ? AND id <> ?", [name, request["id"]], limit=1000)
            clashes = scope == "app" or any(team in (other["teams"] or [""]) for other in others)
            if (others and clashes) or (team, name) in taken:
                raise duplicate_username(name)
            taken.add((team, name))


@operation("UpdateUsersPartial")
def update_users_partial(ctx: Context) -> JsonObject:
    """Set and unset single fields; custom fields are at the top level of ``set`` and ``unset``."""
    changes: list[JsonObject] = ctx.body["users"]
    _refuse_other_users(ctx, [change["id"] for change in changes])
    existing = ctx.store.get_many("user", [change["id"] for change in changes])
    for change in changes:
        _refuse_inactive(change["id"], existing.get(change["id"]) or require_user(ctx, change["id"]))
    for change in changes:
        check_user(ctx, {"id": change["id"], **change.get("set", {})})
        existing[change["id"]] = _apply_change(ctx, existing[change["id"]], change)
    _refuse_taken_names(ctx, [existing[change["id"]] for change in changes if "name" in change.get("set", {})])
    ctx.emit_each("user.updated", tuple(ctx.store.put_many("user", existing).values()), _updated)
    return {
        "users": {user_id: full_user(ctx, user) for user_id, user in existing.items()},
        "membership_deletion_task_id": "",
    }


def _apply_change(ctx: Context, user: JsonObject, change: JsonObject) -> JsonObject:
    user = {**user, "custom": dict(user["custom"]), "updated_at": ctx.now}
    blank, fields = new_user(ctx, {"id": user["id"]}), load_contract().schemas["UserRequest"]["properties"]
    for name, value in change.get("set", {}).items():
        _set(user, name, value)
    for name in change.get("unset", ()):
        if name == "revoke_tokens_issued_before":
            user.pop(name, None)
        elif name in ("id", "role") or name not in fields:
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
        user[name] = read_instant(name, value)
    elif name in load_contract().schemas["UserRequest"]["properties"] and name != "custom":
        user[name] = check_field("UserRequest", name, value)
    elif name != "custom":
        # The service ignores a nested ``custom`` too.
        user["custom"][name] = value


_of_team: Final = has_any("teams")


def _teams(operator: str, value: Any) -> Condition:
    if value is None and operator == "$eq":
        return "json_array_length(body, '$.teams') = 0", []
    return _of_team(operator, value)


USERS: Final = Query(
    "QueryUsers",
    "user",
    columns={"id": "id", "name": "name", "username": "name", "email": field_sql("custom.email")},
    specials={
        "teams": _teams,
        **{
            name: flag(name, f"coalesce({field_sql(name)}, 0)")
            for name in ("banned", "shadow_banned", "bypass_moderation")
        },
    },
    default_sorts=("id", "name", "created_at", "updated_at", "last_active", "role"),
    custom_sorts=True,
)


@operation("QueryUsers", scan=True)
def query_users(ctx: Context) -> JsonObject:
    """Find users that are not deleted, nor deactivated unless ``include_deactivated_users`` is set."""
    payload: JsonObject = ctx.query["payload"]
    conditions = restrict_to_own_teams(ctx, payload["filter_conditions"], "teams")
    where, parameters = compile_filter(USERS, conditions)
    hidden = ["deleted_at"] if payload.get("include_deactivated_users") else ["deleted_at", "deactivated_at"]
    where = " AND ".join(["owner = ''", f"({where})", *(f"{field_sql(name)} IS NULL" for name in hidden)])
    limit, offset = min(payload.get("limit") or 30, 100), payload.get("offset", 0)
    found = ctx.store.select(
        "user", where, parameters, order=order_by(USERS, payload.get("sort")), limit=limit, offset=offset
    )
    return {"users": [full_user(ctx, user) for user in found]}


@operation("CreateGuest")
def create_guest(ctx: Context) -> JsonObject:
    """Create a user with role ``guest`` and a token; the id may differ from the requested one."""
    if stored_settings(ctx).get("guest_user_creation_disabled"):
        raise not_allowed("guest user creation is disabled for this app")
    request: JsonObject = ctx.body["user"]
    user_id = check_user_id(request["id"])
    existing = ctx.store.get("user", user_id) or {}
    if existing and existing["role"] != "guest":
        user_id, existing = f"guest-{ctx.new_id('guest')}-{user_id}", {}
    request = {**request, "id": user_id, "role": "guest"}
    check_user(ctx, request)
    user = new_user(ctx, request) | {"created_at": existing.get("created_at", ctx.now)}
    ctx.store.put("user", user_id, user)
    return {"user": show_user(user), "access_token": user_token(ctx, user_id)}
