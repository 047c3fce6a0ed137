"""Members of a call: update (which adds), remove, query."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from stream_video_async.emulator.contract import load_contract
from stream_video_async.emulator.errors import bad_input, not_found
from stream_video_async.emulator.query import QuerySpec, run_query, spec_from_schema

from .call_types import require_call_type
from .calls_shared import (
    capabilities_by_role,
    emit_call,
    find_call,
    require_call,
    require_capability,
    save_call,
    show_members,
)
from .registry import operation

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject

__all__ = ["add_members"]


def add_members(ctx: Context, call: JsonObject, requests: list[JsonObject]) -> list[JsonObject]:
    """Write members, new or known, and return them in the order given; their users must exist."""
    known = ctx.store.get_many("member", [request["user_id"] for request in requests], call["cid"])
    members: dict[str, JsonObject] = {}
    for request in requests:
        user_id = request["user_id"]
        member = members.get(user_id) or known.get(user_id)
        members[user_id] = _merged(ctx, member, request)
    ctx.store.put_many("member", members, call["cid"])
    return list(members.values())


def _merged(ctx: Context, member: JsonObject | None, request: JsonObject) -> JsonObject:
    member = dict(member or {"user_id": request["user_id"], "custom": {}, "created_at": ctx.now})
    member["updated_at"] = ctx.now
    for name in ("role", "custom"):
        if request.get(name) is not None:
            member[name] = request[name]
    return member


@operation("UpdateCallMembers")
def update_call_members(ctx: Context) -> JsonObject:
    """Add, change and remove members; answers with those that were touched."""
    call = require_call(ctx)
    updates: list[JsonObject] = ctx.body.get("update_members", [])
    removals: list[str] = list(dict.fromkeys(ctx.body.get("remove_members", [])))
    call_type = require_call_type(ctx, call["type"])
    if updates:
        require_capability(ctx, call, call_type, "update-call-member")
    if removals:
        require_capability(ctx, call, call_type, "remove-call-member")
    known = ctx.store.get_many("user", [update["user_id"] for update in updates])
    unknown = [update["user_id"] for update in updates if update["user_id"] not in known]
    if unknown:
        raise bad_input(f"the provided users [{' '.join(dict.fromkeys(unknown))}] don't exist")
    before = ctx.store.get_many("member", [update["user_id"] for update in updates], call["cid"])
    touched = add_members(ctx, call, updates)
    removed = [user_id for user_id in removals if ctx.store.delete("member", user_id, call["cid"])]
    if touched or removed:
        save_call(ctx, call)
    shown = show_members(ctx, touched)
    _emit(ctx, call, shown, before, removed)
    return {"members": shown}


def _emit(
    ctx: Context, call: JsonObject, shown: list[JsonObject], before: dict[str, JsonObject], removed: list[str]
) -> None:
    added = [member for member in shown if member["user_id"] not in before]
    changed = [member for member in shown if member["user_id"] in before]
    promoted = [member for member in changed if member.get("role") != before[member["user_id"]].get("role")]
    if added:
        emit_call(ctx, "call.member_added", call, members=added)
    if changed:
        emit_call(ctx, "call.member_updated", call, members=changed)
    if promoted:
        roles = capabilities_by_role(ctx, call)
        emit_call(ctx, "call.member_updated_permission", call, members=promoted, capabilities_by_role=roles)
    if removed:
        emit_call(ctx, "call.member_removed", call, members=removed)


@functools.cache
def _spec() -> QuerySpec:
    return spec_from_schema(load_contract(), "QueryCallMembersRequest", columns={"user_id": "id", "call_cid": "owner"})


@operation("QueryCallMembers", scan=True)
def query_call_members(ctx: Context) -> JsonObject:
    """Find a call's members page by page; newest first unless sorted otherwise."""
    call_type = require_call_type(ctx, ctx.body["type"])
    cid = f"{ctx.body['type']}:{ctx.body['id']}"
    call = find_call(ctx, cid)
    if call is None:
        raise not_found(f"Can't find call with id {cid}")
    require_capability(ctx, call, call_type, "read-call")
    page = run_query(ctx, _spec(), "member", scope=("owner = ?", [cid]))
    return page.with_cursors({"members": show_members(ctx, page.rows)})
