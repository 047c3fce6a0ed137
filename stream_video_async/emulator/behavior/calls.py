"""Calls: get or create, get, update, end, delete, query."""

from __future__ import annotations

from typing import Any, Final

import msgspec

from ..json_types import is_list
from ..query import Condition, Query, run_query
from .call_types import apply_settings, find_call_type, require_call_type
from .calls_shared import (
    call_with_members,
    capabilities,
    cid_of,
    emit_call,
    erase_call,
    find_call,
    first_members,
    on_call,
    remove_call,
    require_call,
    require_capability,
    save_call,
    save_changes,
    show_call,
    show_calls,
)
from .kit import Context, JsonObject, bad_input, field_sql, not_allowed, operation, pick, read_instant
from .members import add_members
from .ringing import notify_members
from .sessions import set_end
from .tasks import start_task
from .teams import check_custom, check_id, own_teams, require_own_team, restrict_to_own_teams
from .users_shared import check_user_id, ensure_user, new_user

_MAX_MEMBERS: Final = 100


@operation("GetOrCreateCall")
def get_or_create_call(ctx: Context) -> JsonObject:
    """Return the call, creating it if needed; ``created`` tells which."""
    call_type = require_call_type(ctx, ctx.path["type"])
    data: JsonObject = ctx.body.get("data", {})
    created = find_call(ctx, cid_of(ctx)) is None
    if created:
        require_capability(ctx, None, call_type, "create-call")
        call = _create(ctx, call_type, data)
    else:
        call = require_call(ctx, "read-call")
        _creator_id(ctx, data)
        if "update-call" in capabilities(ctx, call, call_type):
            _upsert(ctx, call, data)
    notify_members(ctx, call, ctx.body)
    return {**call_with_members(ctx, call, ctx.body.get("members_limit")), "created": created}


def _upsert(ctx: Context, call: JsonObject, data: JsonObject) -> None:
    """Update an existing call with the fields of a get-or-create request."""
    _add_first_members(ctx, call, data)
    changes = pick(data, ("custom", "settings_override", "starts_at", "team"))
    if any(_differs(call, name, value) for name, value in changes.items()):
        _change(ctx, call, changes)


def _differs(call: JsonObject, name: str, value: Any) -> bool:
    if name == "custom":
        return bool({**call["custom"], **value} != call["custom"])
    return name == "settings_override" or bool(call.get(name) != value)


def _create(ctx: Context, call_type: JsonObject, data: JsonObject) -> JsonObject:
    creator = _creator_id(ctx, data)
    if creator is None:
        raise bad_input("either data.created_by or data.created_by_id must be provided when using server side auth.")
    _check_new(ctx, creator, data)
    settings = apply_settings(ctx, call_type["settings"], data.get("settings_override"))
    if data.get("video") and not settings["video"]["enabled"]:
        raise bad_input("Video is not enabled for this call")
    call: JsonObject = {
        "type": ctx.path["type"],
        "id": ctx.path["id"],
        "cid": cid_of(ctx),
        "created_by_user_id": creator,
        "created_at": ctx.now,
        "updated_at": ctx.now,
        "settings": settings,
        "custom": data.get("custom", {}),
        "backstage": settings["backstage"]["enabled"],
        "blocked_user_ids": [],
        "current_session_id": "",
        "translating": False,
        **{name: data[name] for name in ("team", "channel_cid") if data.get(name)},
    }
    _set_start(call, data)
    # Reusing the id of a soft-deleted call deletes that call for good.
    erase_call(ctx, call["cid"])
    save_call(ctx, call)
    _add_first_members(ctx, call, data)
    emit_call(ctx, "call.created", call, members=first_members(ctx, call["cid"], _MAX_MEMBERS))
    return call


def _check_new(ctx: Context, creator: str, data: JsonObject) -> None:
    check_id(ctx, "call id", ctx.path["id"])
    check_custom(ctx, data.get("custom"))
    teams = own_teams(ctx)
    if teams and not data.get("team"):
        raise bad_input("a user with teams must name the team of a new call", {"team": "team is a required field"})
    require_own_team(ctx, data, "create calls")
    user = ctx.store.get("user", creator) or {}
    if user.get("banned"):
        raise not_allowed(f"User '{creator}' is banned and is not allowed to create calls")


def _creator_id(ctx: Context, data: JsonObject) -> str | None:
    """Return the creator's id, creating an unknown user."""
    if ctx.auth.user_id is not None:
        return str(ensure_user(ctx, ctx.auth.user_id)["id"])
    creator: JsonObject = data.get("created_by") or {}
    user_id: str | None = creator.get("id", data.get("created_by_id"))
    if not user_id:
        return None
    if ctx.store.get("user", user_id) is None:
        if ctx.options.profile == "cautious":
            raise bad_input(f"the user {user_id} of created_by does not exist")
        ctx.store.put("user", check_user_id(user_id), new_user(ctx, creator or {"id": user_id}))
    return user_id


def _add_first_members(ctx: Context, call: JsonObject, data: JsonObject) -> None:
    members: list[JsonObject] = data.get("members", [])
    if not members:
        return
    known = ctx.store.get_many("user", [member["user_id"] for member in members])
    unknown = [member["user_id"] for member in members if member["user_id"] not in known]
    if unknown:
        text = (
            "The following users are involved in call create operation, but don't exist: "
            f"[{' '.join(dict.fromkeys(unknown))}]. Please create the user objects before setting up the call."
        )
        raise bad_input(text)
    add_members(ctx, call, members)


def _set_start(call: JsonObject, data: JsonObject) -> None:
    if data.get("starts_at") is not None:
        call["starts_at"] = read_instant("starts_at", data["starts_at"], earliest=0)


@on_call("GetCall", "read-call")
def get_call(ctx: Context, call: JsonObject) -> JsonObject:
    """Show a call; ``ring`` and ``notify`` alert its members as on creation."""
    notify_members(ctx, call, ctx.query)
    return call_with_members(ctx, call, ctx.query.get("members_limit"))


@on_call("UpdateCall", "update-call")
def update_call(ctx: Context, call: JsonObject) -> JsonObject:
    """Change the fields in the request: settings by group, ``custom`` by key."""
    if ctx.body.get("settings_override"):
        require_call(ctx, "update-call-settings")
    _change(ctx, call, ctx.body)
    return call_with_members(ctx, call)


def _change(ctx: Context, call: JsonObject, changes: JsonObject) -> None:
    if changes.get("settings_override"):
        was_on = call["settings"]["backstage"]["enabled"]
        call["settings"] = apply_settings(ctx, call["settings"], changes["settings_override"])
        if call["settings"]["backstage"]["enabled"] != was_on:
            call["backstage"] = not was_on
        set_end(ctx, call)
    if "custom" in changes:
        call["custom"] = {**call["custom"], **changes["custom"]}
        check_custom(ctx, call["custom"])
    if changes.get("team"):
        call["team"] = changes["team"]
    _set_start(call, changes)
    save_changes(ctx, call)


@on_call("DeleteCall", "update-call")
def delete_call(ctx: Context, call: JsonObject) -> JsonObject:
    """Delete a call: a soft deletion hides it, a hard one removes it and returns a task id."""
    hard = bool(ctx.body.get("hard"))
    reply = {"call": show_call(ctx, call)}
    remove_call(ctx, call, hard=hard)
    return reply | {"task_id": start_task(ctx, {call["cid"]: {"status": "ok"}})} if hard else reply


def _members(_: str, value: Any) -> Condition:
    if not is_list(value) or not all(isinstance(name, str) for name in value):
        raise bad_input("filter field 'members' takes a list of user ids")
    sql = (
        "docs.id IN (SELECT m.owner FROM docs AS m WHERE m.app = docs.app AND m.kind = 'member' "
        "AND m.id IN (SELECT value FROM json_each(?)))"
    )
    return sql, [msgspec.json.encode(value).decode()]


def _ongoing(_: str, value: Any) -> Condition:
    if not isinstance(value, bool):
        raise bad_input("filter field 'ongoing' takes a boolean value")
    running = f"{field_sql('current_session_id')} > '' AND {field_sql('ended_at')} IS NULL"
    return (f"({running})" if value else f"NOT ({running})"), []


CALLS: Final = Query("QueryCalls", "call", columns={"cid": "id"}, specials={"members": _members, "ongoing": _ongoing})


@operation("QueryCalls", scan=True)
def query_calls(ctx: Context) -> JsonObject:
    """Find calls page by page; newest first unless sorted otherwise."""
    if ctx.options.refuse_sort_with_next and ctx.body.get("sort") and (ctx.body.get("next") or ctx.body.get("prev")):
        raise bad_input("cannot specify sort and next/prev at the same time")
    scope = f"owner = '' AND {field_sql('deleted_at')} IS NULL"
    conditions = restrict_to_own_teams(ctx, ctx.body.get("filter_conditions"), "team")
    page = run_query(ctx, CALLS, conditions=conditions, scope=(scope, []))
    names = {call["type"] for call in page.rows}
    types = {name: find_call_type(ctx, name) or {"name": name, "grants": {}} for name in names}
    states = [
        {
            "call": shown,
            "members": first_members(ctx, call["cid"]),
            "own_capabilities": capabilities(ctx, call, types[call["type"]]),
        }
        for call, shown in zip(page.rows, show_calls(ctx, page.rows), strict=True)
    ]
    return page.with_cursors({"calls": states})
