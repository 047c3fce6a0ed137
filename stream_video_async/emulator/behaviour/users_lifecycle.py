"""Deactivating, reactivating, deleting, restoring, exporting and blocking users."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from stream_video_async.emulator.errors import bad_input, not_found
from stream_video_async.emulator.store import field_sql

from .calls_shared import find_call, remove_call, show_calls
from .files import store_file
from .registry import operation
from .tasks import start_task
from .users_shared import common_user, ensure_user, load_users, require_user, show_user

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject


_ONE_TO_ONE: Final = 2
"""Members of a call between two."""


def _active(ctx: Context, user_id: str) -> JsonObject:
    user = require_user(ctx, user_id)
    if "deleted_at" in user:
        raise not_found(f"the user {user_id} was deleted")
    return user


def _deactivate(ctx: Context, user: JsonObject) -> JsonObject:
    user = {**user, "deactivated_at": ctx.now, "updated_at": ctx.now}
    ctx.store.put("user", user["id"], user)
    _emit(ctx, "user.deactivated", user)
    return user


def _reactivate(ctx: Context, user: JsonObject) -> JsonObject:
    user = {name: value for name, value in user.items() if name != "deactivated_at"} | {"updated_at": ctx.now}
    if ctx.body.get("name"):
        user["name"] = ctx.body["name"]
    ctx.store.put("user", user["id"], user)
    _emit(ctx, "user.reactivated", user)
    return user


def _emit(ctx: Context, type: str, user: JsonObject) -> None:
    fields: JsonObject = {"user": common_user(user), "custom": {}}
    if ctx.body.get("created_by_id"):
        fields["created_by"] = common_user(ensure_user(ctx, ctx.body["created_by_id"]))
    ctx.emit(type, **fields)


@operation("DeactivateUser")
def deactivate_user(ctx: Context) -> JsonObject:
    """Deactivate one user at once."""
    user = _active(ctx, ctx.path["user_id"])
    if "deactivated_at" in user:
        raise bad_input(f'user "{user["id"]}" is already deactivated')
    return {"user": show_user(_deactivate(ctx, user))}


@operation("ReactivateUser")
def reactivate_user(ctx: Context) -> JsonObject:
    """Reactivate one user at once."""
    user = _active(ctx, ctx.path["user_id"])
    if "deactivated_at" not in user:
        raise bad_input(f'user "{user["id"]}" is not deactivated')
    return {"user": show_user(_reactivate(ctx, user))}


def _known(ctx: Context) -> list[JsonObject]:
    ids: list[str] = ctx.body["user_ids"]
    found = ctx.store.get_many("user", ids)
    missing = [user_id for user_id in dict.fromkeys(ids) if user_id not in found]
    if missing:
        raise bad_input(f"the provided users [{' '.join(missing)}] don't exist")
    return list(found.values())


@operation("DeactivateUsers")
def deactivate_users(ctx: Context) -> JsonObject:
    """Deactivate many users; the answer names a task."""
    users = [_deactivate(ctx, user) for user in _known(ctx) if "deactivated_at" not in user]
    return {"task_id": start_task(ctx, {user["id"]: {"status": "ok"} for user in users})}


@operation("ReactivateUsers")
def reactivate_users(ctx: Context) -> JsonObject:
    """Reactivate many users; the answer names a task."""
    users = [_reactivate(ctx, user) for user in _known(ctx) if "deactivated_at" in user]
    return {"task_id": start_task(ctx, {user["id"]: {"status": "ok"} for user in users})}


@operation("DeleteUsers")
def delete_users(ctx: Context) -> JsonObject:
    """Delete users: soft keeps the record, hard forgets it; the answer names a task."""
    body = ctx.body
    mode = body.get("user", "soft")
    if mode == "hard" and not (body.get("messages") == "hard" and body.get("conversations") == "hard"):
        raise bad_input("hard delete of users requires hard delete of messages and conversations")
    users = _known(ctx)
    if body.get("new_call_owner_id"):
        _hand_over_calls(ctx, {user["id"] for user in users}, body["new_call_owner_id"])
    if body.get("calls"):
        _delete_one_to_one_calls(ctx, [user["id"] for user in users], hard=body["calls"] == "hard")
    for user in users:
        _delete(ctx, user, mode)
    return {"task_id": start_task(ctx, {user["id"]: {"status": "ok"} for user in users})}


def _hand_over_calls(ctx: Context, from_ids: set[str], to_id: str) -> None:
    ensure_user(ctx, to_id)
    for user_id in from_ids:
        created = f"owner = '' AND {field_sql('created_by_user_id')} = ?"
        for call, _ in ctx.store.select("call", created, [user_id], "seq", -1):
            ctx.store.put("call", call["cid"], call | {"created_by_user_id": to_id, "updated_at": ctx.now})


def _delete_one_to_one_calls(ctx: Context, user_ids: list[str], *, hard: bool) -> None:
    cids = dict.fromkeys(cid for user_id in user_ids for cid in ctx.store.owners("member", user_id))
    for cid in cids:
        call = find_call(ctx, cid)
        if call is not None and ctx.store.count("member", cid) == _ONE_TO_ONE:
            remove_call(ctx, call, hard=hard)


def _delete(ctx: Context, user: JsonObject, mode: str) -> None:
    gone: JsonObject = user | {"deleted_at": ctx.now, "updated_at": ctx.now}
    if mode == "hard":
        ctx.store.delete("user", user["id"])
    elif mode == "pruning":
        gone = {key: value for key, value in gone.items() if key not in ("name", "image")}
        gone["custom"] = {}
        ctx.store.put("user", user["id"], gone)
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
def restore_users(ctx: Context) -> JsonObject:
    """Bring soft-deleted users back."""
    for user_id in ctx.body["user_ids"]:
        user = ctx.store.get("user", user_id)
        if user is None or "deleted_at" not in user:
            raise bad_input(f'user "{user_id}" is not deleted, it can\'t be restored')
        user = {name: value for name, value in user.items() if name != "deleted_at"}
        ctx.store.put("user", user_id, user | {"updated_at": ctx.now})
    return {}


@operation("ExportUser")
def export_user(ctx: Context) -> JsonObject:
    """Return everything kept about one user."""
    return {"user": show_user(require_user(ctx, ctx.path["user_id"])), "messages": [], "reactions": []}


def _exported(ctx: Context, user: JsonObject) -> JsonObject:
    """Return a user with the calls that the user made or was a member of."""
    created = f"owner = '' AND {field_sql('created_by_user_id')} = ?"
    made = [call for call, _ in ctx.store.select("call", created, [user["id"]], "seq", -1)]
    joined = ctx.store.get_many("call", ctx.store.owners("member", user["id"]))
    calls = {call["cid"]: call for call in [*made, *joined.values()]}
    return {"user": show_user(user), "calls": show_calls(ctx, list(calls.values()))}


@operation("ExportUsers")
def export_users(ctx: Context) -> JsonObject:
    """Export many users; the task's result has the address."""
    users = _known(ctx)
    task_id = start_task(ctx)
    content = msgspec.json.encode({"users": [_exported(ctx, user) for user in users]})
    url = store_file(ctx, f"exports/{task_id}.json", content)
    task = ctx.store.get("task", task_id)
    if task is not None:
        ctx.store.put("task", task_id, task | {"result": {"url": url}})
    ctx.emit("export.users.success", url=url, task_id=task_id, started_at=ctx.now, finished_at=ctx.now, custom={})
    return {"task_id": task_id}


def _blocker(ctx: Context) -> JsonObject:
    user_id = ctx.user_id()
    if user_id is None:
        raise bad_input("either user or user_id must be provided when using server side auth.")
    return require_user(ctx, user_id)


@operation("BlockUsers")
def block_users(ctx: Context) -> JsonObject:
    """Let one user block another."""
    user = _blocker(ctx)
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
def unblock_users(ctx: Context) -> JsonObject:
    """Take a block back."""
    user = _blocker(ctx)
    other: str = ctx.body["blocked_user_id"]
    if not ctx.store.delete("block", other, user["id"]):
        raise not_found(f"user {other} is not blocked by {user['id']}")
    remaining = [user_id for user_id in user["blocked_user_ids"] if user_id != other]
    ctx.store.put("user", user["id"], user | {"blocked_user_ids": remaining})
    return {}


@operation("GetBlockedUsers")
def get_blocked_users(ctx: Context) -> JsonObject:
    """List whom a user has blocked."""
    user = _blocker(ctx)
    blocks = ctx.store.all("block", user["id"])
    shown = load_users(ctx, [user["id"], *(block["blocked_user_id"] for block in blocks)])
    return {
        "blocks": [
            {
                "user_id": user["id"],
                "user": shown[user["id"]],
                "blocked_user_id": block["blocked_user_id"],
                "blocked_user": shown[block["blocked_user_id"]],
                "created_at": block["created_at"],
            }
            for block in blocks
        ]
    }
