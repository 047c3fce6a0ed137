"""Calls: get or create, get, update, end, delete, query."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, Final

import msgspec

from stream_video_async.emulator.clock import parse_time
from stream_video_async.emulator.contract import load_contract
from stream_video_async.emulator.errors import bad_input, not_allowed
from stream_video_async.emulator.json_types import JsonObject, is_list, is_object
from stream_video_async.emulator.query import QuerySpec, run_query, spec_from_schema
from stream_video_async.emulator.store import field_sql

from .call_types import require_call_type
from .calls_shared import (
    call_with_members,
    capabilities,
    capabilities_by_role,
    cid_of,
    emit_call,
    find_call,
    first_members,
    remove_call,
    require_call,
    require_capability,
    save_call,
    show_calls,
)
from .members import add_members
from .registry import operation
from .ringing import notify_members
from .sessions import end_call, set_end
from .settings import apply_settings
from .tasks import start_task
from .teams import check_custom, check_id, own_teams, own_teams_only, require_own_team
from .users_shared import ensure_user, new_user

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.query import Condition

_MAX_MEMBERS: Final = 100


@operation("GetOrCreateCall")
def get_or_create_call(ctx: Context) -> JsonObject:
    """Return the call, made now if it is not there; ``created`` says which."""
    call_type = require_call_type(ctx, ctx.path["type"])
    call = find_call(ctx, cid_of(ctx))
    data: JsonObject = ctx.body.get("data", {})
    created = call is None
    if call is None:
        require_capability(ctx, None, call_type, "create-call")
        call = _create(ctx, call_type, data)
    else:
        require_own_team(ctx, call, "reach calls")
        require_capability(ctx, call, call_type, "read-call")
        _name_creator(ctx, data)
        if "update-call" in capabilities(ctx, call, call_type):
            _upsert(ctx, call, data)
    notify_members(ctx, call, ctx.body)
    return {**call_with_members(ctx, call, ctx.body.get("members_limit")), "created": created}


def _upsert(ctx: Context, call: JsonObject, data: JsonObject) -> None:
    """Update a call that is there with what a get-or-create gives; what it does not name stays."""
    members: list[JsonObject] = data.get("members", [])
    if members:
        _refuse_unknown_members(ctx, members)
        add_members(ctx, call, members)
    changes: JsonObject = {
        name: data[name] for name in ("custom", "settings_override", "starts_at", "team") if name in data
    }
    if any(_differs(call, name, value) for name, value in changes.items()):
        _change(ctx, call, changes)


def _differs(call: JsonObject, name: str, value: Any) -> bool:
    if name == "custom":
        return bool({**call["custom"], **value} != call["custom"])
    return name == "settings_override" or bool(call.get(name) != value)


def _create(ctx: Context, call_type: JsonObject, data: JsonObject) -> JsonObject:
    creator = _name_creator(ctx, data)
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
        "recording": False,
        "transcribing": False,
        "captioning": False,
        "translating": False,
        "egress": {"broadcasting": False, "rtmps": []},
    }
    for name in ("team", "channel_cid"):
        if data.get(name):
            call[name] = data[name]
    _set_start(call, data)
    # A soft-deleted call of the same id is gone for good once the id is taken again.
    ctx.store.delete("call", call["cid"])
    ctx.store.delete_owned("member", call["cid"])
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
    if teams is not None:
        require_own_team(ctx, data, "create calls")
    user = ctx.store.get("user", creator) or {}
    if user.get("banned"):
        raise not_allowed(f"User '{creator}' is banned and is not allowed to create calls")


def _name_creator(ctx: Context, data: JsonObject) -> str | None:
    """Return the creator's id; a creator who is not known is made on the fly."""
    if ctx.auth.user_id is not None:
        return str(ensure_user(ctx, ctx.auth.user_id)["id"])
    given: JsonObject | None = data.get("created_by")
    named = given["id"] if given is not None else data.get("created_by_id")
    if named and ctx.options.profile == "cautious" and ctx.store.get("user", named) is None:
        raise bad_input(f"the user {named} of created_by does not exist")
    if given is not None:
        if ctx.store.get("user", given["id"]) is None:
            ensure_user(ctx, given["id"])
            ctx.store.put("user", given["id"], new_user(ctx, given))
        return str(given["id"])
    if data.get("created_by_id"):
        return str(ensure_user(ctx, data["created_by_id"])["id"])
    return None


def _add_first_members(ctx: Context, call: JsonObject, data: JsonObject) -> None:
    members: list[JsonObject] = data.get("members", [])
    _refuse_unknown_members(ctx, members)
    add_members(ctx, call, members)


def _refuse_unknown_members(ctx: Context, members: list[JsonObject]) -> None:
    if len(members) > _MAX_MEMBERS:
        raise bad_input(f"members must have {_MAX_MEMBERS} entries or less")
    known = ctx.store.get_many("user", [member["user_id"] for member in members])
    unknown = [member["user_id"] for member in members if member["user_id"] not in known]
    if unknown:
        text = (
            "The following users are involved in call create operation, but don't exist: "
            f"[{' '.join(dict.fromkeys(unknown))}]. Please create the user objects before setting up the call."
        )
        raise bad_input(text)


def _set_start(call: JsonObject, data: JsonObject) -> None:
    if data.get("starts_at") is None:
        return
    moment = parse_time(data["starts_at"])
    if moment is None or not 0 <= moment < 2**63:
        raise bad_input("starts_at is not a valid time", {"starts_at": "starts_at is not a valid time"})
    call["starts_at"] = moment


@operation("GetCall")
def get_call(ctx: Context) -> JsonObject:
    """Show a call; ``ring`` and ``notify`` alert its members as they do on create."""
    call = require_call(ctx, "read-call")
    notify_members(ctx, call, ctx.query)
    return call_with_members(ctx, call, ctx.query.get("members_limit"))


@operation("UpdateCall")
def update_call(ctx: Context) -> JsonObject:
    """Change what is named: settings by group, ``custom`` by key."""
    call = require_call(ctx, "update-call")
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
    save_call(ctx, call)
    emit_call(ctx, "call.updated", call, capabilities_by_role=capabilities_by_role(ctx, call))


@operation("EndCall")
def mark_ended(ctx: Context) -> JsonObject:
    """End a call and its session."""
    end_call(ctx, require_call(ctx, "end-call"))
    return {}


@operation("DeleteCall")
def delete_call(ctx: Context) -> JsonObject:
    """Delete a call: soft hides it at once, hard forgets it and names a task."""
    call = require_call(ctx, "update-call")
    shown = call_with_members(ctx, call, 0)["call"]
    remove_call(ctx, call, hard=bool(ctx.body.get("hard")))
    if not ctx.body.get("hard"):
        return {"call": shown}
    return {"call": shown, "task_id": start_task(ctx, {call["cid"]: {"status": "ok"}})}


@functools.cache
def _spec() -> QuerySpec:
    return spec_from_schema(
        load_contract(),
        "QueryCallsRequest",
        columns={"cid": "id"},
        specials={"members": _members, "ongoing": _ongoing},
    )


def _members(_: str, value: Any) -> Condition:
    names = value if is_list(value) else None
    if names is None or not all(isinstance(name, str) for name in names):
        raise bad_input("filter field 'members' takes a list of user ids")
    sql = (
        "docs.id IN (SELECT m.owner FROM docs AS m WHERE m.app = docs.app AND m.kind = 'member' "
        "AND m.id IN (SELECT value FROM json_each(?)))"
    )
    return sql, [msgspec.json.encode(names).decode()]


def _ongoing(_: str, value: Any) -> Condition:
    if not isinstance(value, bool):
        raise bad_input("filter field 'ongoing' takes a boolean value")

    running = f"{field_sql('current_session_id')} > '' AND {field_sql('ended_at')} IS NULL"
    return (f"({running})" if value else f"NOT ({running})"), []


@operation("QueryCalls", scan=True)
def query_calls(ctx: Context) -> JsonObject:
    """Find calls page by page; newest first unless sorted otherwise."""
    if ctx.options.refuse_sort_with_next and ctx.body.get("sort") and (ctx.body.get("next") or ctx.body.get("prev")):
        raise bad_input("cannot specify sort and next/prev at the same time")
    scope = f"owner = '' AND {field_sql('deleted_at')} IS NULL"
    conditions = own_teams_only(ctx, ctx.body.get("filter_conditions"), "team")
    page = run_query(ctx, _spec(), "call", {**ctx.body, "filter_conditions": conditions}, scope=(scope, []))
    types: dict[str, JsonObject] = {}
    states: list[JsonObject] = []
    for call, shown in zip(page.rows, show_calls(ctx, page.rows), strict=True):
        call_type = types.get(call["type"]) or _type_of(ctx, call)
        types[call["type"]] = call_type
        states.append(
            {
                "call": shown,
                "members": first_members(ctx, call["cid"], None),
                "own_capabilities": capabilities(ctx, call, call_type),
            }
        )
    return page.with_cursors({"calls": states})


def _type_of(ctx: Context, call: JsonObject) -> JsonObject:
    stored = ctx.store.get("call_type", call["type"])
    return stored if is_object(stored) and "deleted_at" not in stored else _type_or_bare(ctx, call["type"])


def _type_or_bare(ctx: Context, name: str) -> JsonObject:
    from .call_type_defaults import BUILT_IN

    return require_call_type(ctx, name) if name in BUILT_IN else {"name": name, "grants": {}}
