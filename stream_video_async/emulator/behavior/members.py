"""Members of a call: add, update, remove, query."""

from __future__ import annotations

from typing import Final

from ..query import Query, run_query
from .call_types import require_call_type
from .calls_shared import emit_call, require_call, save_call, show_members
from .kit import Context, JsonObject, operation
from .users_shared import require_users


def add_members(ctx: Context, call: JsonObject, requests: list[JsonObject]) -> list[JsonObject]:
    """Add or update members and return them in the order of the requests; their users must exist."""
    members = ctx.store.get_many("member", [request["user_id"] for request in requests], call["cid"])
    touched: dict[str, JsonObject] = {}
    for request in requests:
        user_id = request["user_id"]
        new: JsonObject = {"user_id": user_id, "custom": {}, "created_at": ctx.now}
        touched[user_id] = members[user_id] = {**members.get(user_id, new), **request, "updated_at": ctx.now}
    ctx.store.put_many("member", touched, call["cid"])
    return list(touched.values())


@operation("UpdateCallMembers")
def update_call_members(ctx: Context) -> JsonObject:
    """Add, change and remove members; return those added or changed."""
    call = require_call(ctx)
    updates: list[JsonObject] = ctx.body.get("update_members", [])
    removals: list[str] = list(dict.fromkeys(ctx.body.get("remove_members", [])))
    if updates:
        require_call(ctx, "update-call-member")
    if removals:
        require_call(ctx, "remove-call-member")
    user_ids = [update["user_id"] for update in updates]
    require_users(ctx, user_ids)
    before = ctx.store.get_many("member", user_ids, call["cid"])
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
    roles: JsonObject = {"capabilities_by_role": require_call_type(ctx, call["type"])["grants"]}
    for what, members, fields in (
        ("added", added, {}),
        ("updated", changed, {}),
        ("updated_permission", promoted, roles),
        ("removed", removed, {}),
    ):
        if members:
            emit_call(ctx, f"call.member_{what}", call, members=members, **fields)


MEMBERS: Final = Query("QueryCallMembers", "member", columns={"user_id": "id", "call_cid": "owner"})


@operation("QueryCallMembers", scan=True)
def query_call_members(ctx: Context) -> JsonObject:
    """Find a call's members page by page; newest first unless sorted otherwise."""
    call = require_call(ctx, "read-call", ctx.body)
    page = run_query(ctx, MEMBERS, scope=("owner = ?", [call["cid"]]))
    return page.with_cursors({"members": show_members(ctx, page.rows)})
