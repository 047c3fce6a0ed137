"""Deactivating, reactivating, deleting, restoring, exporting and blocking users."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

import msgspec

from ..steps import Steps
from .calls_shared import remove_call, show_calls
from .files import store_file
from .kit import Context, JsonObject, bad_input, field_sql, not_found, operation, operation_in_steps, pick, without
from .tasks import set_task_result, start_task
from .users_shared import acting_id, common_user, ensure_user, load_users, require_user, require_users, show_user

_STEP: Final = 10
"""Calls that are changed or exported in one step."""


def _task_for(ctx: Context, user_ids: Iterable[str]) -> JsonObject:
    return {"task_id": start_task(ctx, {user_id: {"status": "ok"} for user_id in user_ids})}


# --- deactivating and reactivating ------------------------------------------------------------------------------------


def _deactivate(ctx: Context, user: JsonObject) -> JsonObject:
    return _save_and_emit(ctx, "user.deactivated", {**user, "deactivated_at": ctx.now})


def _reactivate(ctx: Context, user: JsonObject) -> JsonObject:
    named: JsonObject = {"name": ctx.body["name"]} if ctx.body.get("name") else {}
    return _save_and_emit(ctx, "user.reactivated", without(user, "deactivated_at") | named)


def _save_and_emit(ctx: Context, event: str, user: JsonObject) -> JsonObject:
    user["updated_at"] = ctx.now
    ctx.store.put("user", user["id"], user)
    fields: JsonObject = {"user": common_user(user), "custom": {}}
    if ctx.body.get("created_by_id"):
        fields["created_by"] = common_user(ensure_user(ctx, ctx.body["created_by_id"]))
    ctx.emit(event, **fields)
    return user


def _serve(one: str, many: str, change: Callable[[Context, JsonObject], JsonObject], *, active: bool) -> None:
    """Register the operations that change one user, and several, who are active or deactivated before."""

    @operation(one)
    def change_user(ctx: Context) -> JsonObject:
        user = require_user(ctx, ctx.path["user_id"])
        if "deleted_at" in user:
            raise not_found(f"the user {user['id']} was deleted")
        if active != ("deactivated_at" not in user):
            raise bad_input(f'user "{user["id"]}" is {"already" if active else "not"} deactivated')
        return {"user": show_user(change(ctx, user))}

    @operation(many)
    def change_users(ctx: Context) -> JsonObject:
        users = [user for user in require_users(ctx, ctx.body["user_ids"]) if active != ("deactivated_at" in user)]
        return _task_for(ctx, [change(ctx, user)["id"] for user in users])


_serve("DeactivateUser", "DeactivateUsers", _deactivate, active=True)
_serve("ReactivateUser", "ReactivateUsers", _reactivate, active=False)


# --- deleting ---------------------------------------------------------------------------------------------------------


@operation_in_steps("DeleteUsers")
def delete_users(ctx: Context) -> Steps[JsonObject]:
    """Delete users and return a task id; only ``hard`` removes the documents."""
    body = ctx.body
    mode = body.get("user", "soft")
    if mode == "hard" and not (body.get("messages") == "hard" and body.get("conversations") == "hard"):
        raise bad_input("hard delete of users requires hard delete of messages and conversations")
    user_ids = [user["id"] for user in require_users(ctx, body["user_ids"])]
    if body.get("new_call_owner_id"):
        new_owner: str = ensure_user(ctx, body["new_call_owner_id"])["id"]
        for user_id in user_ids:
            yield from _hand_over_calls(ctx, user_id, new_owner)
    if body.get("calls"):
        for user_id in user_ids:
            yield from _delete_one_to_one_calls(ctx, user_id, hard=body["calls"] == "hard")
    for user in ctx.store.get_many("user", user_ids).values():
        _delete(ctx, user, mode)
    return _task_for(ctx, user_ids)


def _hand_over_calls(ctx: Context, user_id: str, new_owner: str) -> Steps[None]:
    for calls in _calls_made_by(ctx, user_id):
        for call in calls:
            ctx.store.put("call", call["cid"], call | {"created_by_user_id": new_owner, "updated_at": ctx.now})
        yield


def _delete_one_to_one_calls(ctx: Context, user_id: str, *, hard: bool) -> Steps[None]:
    for calls in _calls_joined_by(ctx, user_id):
        for call in calls:
            if "deleted_at" not in call and ctx.store.count("member", call["cid"]) == 2:
                remove_call(ctx, call, hard=hard)
        yield


def _calls_made_by(ctx: Context, user_id: str) -> Iterator[list[JsonObject]]:
    """Read the calls that a user created, some at a time."""
    created, last = f"owner = '' AND {field_sql('created_by_user_id')} = ? AND seq > ?", -1
    while rows := ctx.store.select_with(["seq"], "call", created, [user_id, last], order="seq", limit=_STEP):
        last = rows[-1][1][0]
        yield [call for call, _ in rows]


def _calls_joined_by(ctx: Context, user_id: str) -> Iterator[list[JsonObject]]:
    """Read the calls that a user is a member of, some at a time."""
    last = ""
    while cids := ctx.store.owners("member", user_id, after=last, limit=_STEP):
        last = cids[-1]
        yield list(ctx.store.get_many("call", cids).values())


def _delete(ctx: Context, user: JsonObject, mode: str) -> None:
    gone: JsonObject = {**user, "deleted_at": ctx.now, "updated_at": ctx.now}
    if mode == "pruning":
        gone = without(gone, "name", "image") | {"custom": {}}
    if mode == "hard":
        ctx.store.delete("user", user["id"])
    else:
        ctx.store.put("user", user["id"], gone)
    body = ctx.body
    ctx.emit(
        "user.deleted",
        user=common_user(gone),
        custom={},
        delete_user=mode,
        delete_messages=body.get("messages", ""),
        delete_conversation=body.get("conversations", ""),
        hard_delete=mode == "hard",
        mark_messages_deleted=body.get("messages") == "soft",
        delete_conversation_channels=body.get("conversations") == "hard",
    )


@operation("RestoreUsers")
def restore_users(ctx: Context) -> None:
    """Restore soft-deleted users."""
    for user_id in ctx.body["user_ids"]:
        user = ctx.store.get("user", user_id)
        if user is None or "deleted_at" not in user:
            raise bad_input(f'user "{user_id}" is not deleted, it can\'t be restored')
        ctx.store.put("user", user_id, without(user, "deleted_at") | {"updated_at": ctx.now})


# --- exporting --------------------------------------------------------------------------------------------------------


@operation("ExportUser")
def export_user(ctx: Context) -> JsonObject:
    """Return one user; messages and reactions are empty."""
    return {"user": show_user(require_user(ctx, ctx.path["user_id"])), "messages": [], "reactions": []}


@operation_in_steps("ExportUsers")
def export_users(ctx: Context) -> Steps[JsonObject]:
    """Export many users to a file whose URL is the task's result."""
    exported: list[JsonObject] = []
    for user in require_users(ctx, ctx.body["user_ids"]):
        calls = yield from _export_calls(ctx, user["id"])
        exported.append({"user": show_user(user), "calls": calls})
    task_id = start_task(ctx)
    url = store_file(ctx, f"exports/{task_id}.json", msgspec.json.encode({"users": exported}))
    set_task_result(ctx, task_id, {"url": url})
    ctx.emit("export.users.success", url=url, task_id=task_id, started_at=ctx.now, finished_at=ctx.now, custom={})
    return {"task_id": task_id}


def _export_calls(ctx: Context, user_id: str) -> Steps[list[msgspec.Raw]]:
    """Return the calls that a user created or is a member of, as JSON."""
    exported: list[msgspec.Raw] = []
    for calls in _calls_made_by(ctx, user_id):
        exported += map(_as_json, show_calls(ctx, calls))
        yield
    for calls in _calls_joined_by(ctx, user_id):
        joined = [call for call in calls if call["created_by_user_id"] != user_id]
        exported += map(_as_json, show_calls(ctx, joined))
        yield
    return exported


def _as_json(call: JsonObject) -> msgspec.Raw:
    return msgspec.Raw(msgspec.json.encode(call))


# --- blocking ---------------------------------------------------------------------------------------------------------


@operation("BlockUsers")
def block_users(ctx: Context) -> JsonObject:
    """Block one user for another."""
    user = require_user(ctx, acting_id(ctx))
    other: str = ctx.body["blocked_user_id"]
    require_user(ctx, other)
    if other == user["id"]:
        raise bad_input("user cannot block themselves")
    block = ctx.store.get("block", other, user["id"]) or {"blocked_user_id": other, "created_at": ctx.now}
    ctx.store.put("block", other, block, user["id"])
    if other not in user["blocked_user_ids"]:
        ctx.store.put("user", user["id"], user | {"blocked_user_ids": [*user["blocked_user_ids"], other]})
    return {"blocked_by_user_id": user["id"], **block}


@operation("UnblockUsers")
def unblock_users(ctx: Context) -> None:
    """Lift a block between users."""
    user = require_user(ctx, acting_id(ctx))
    other: str = ctx.body["blocked_user_id"]
    if not ctx.store.delete("block", other, user["id"]):
        raise not_found(f"user {other} is not blocked by {user['id']}")
    remaining = [user_id for user_id in user["blocked_user_ids"] if user_id != other]
    ctx.store.put("user", user["id"], user | {"blocked_user_ids": remaining})


@operation("GetBlockedUsers")
def get_blocked_users(ctx: Context) -> JsonObject:
    """List the users whom a user has blocked."""
    user_id = require_user(ctx, acting_id(ctx))["id"]
    blocks = ctx.store.all("block", user_id)
    people = load_users(ctx, [user_id, *(block["blocked_user_id"] for block in blocks)])
    return {
        "blocks": [
            {
                "user_id": user_id,
                "user": people[user_id],
                "blocked_user": people[block["blocked_user_id"]],
                **pick(block, ("blocked_user_id", "created_at")),
            }
            for block in blocks
        ]
    }
