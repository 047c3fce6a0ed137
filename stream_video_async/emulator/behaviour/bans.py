"""Bans of users; the operations belong to the moderation product, see ``beside``.

Inferred: a ban that is repeated replaces the one before; lifting one that is not there changes nothing; the events
``user.banned`` and ``user.unbanned``; bans in single channels and of addresses are accepted and have no effect.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream_video_async.emulator.errors import bad_input

from .registry import operation
from .timers import cancel_timer, on_timer, set_timer
from .users_shared import common_user, ensure_user, require_user

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject

_MINUTE = 60_000_000_000
"""Nanoseconds."""


def _actor(ctx: Context, name: str) -> JsonObject:
    given: JsonObject = ctx.body.get(name) or {}
    actor = ctx.auth.user_id or ctx.body.get(f"{name}_id") or given.get("id")
    if not actor:
        raise bad_input(f"either {name} or {name}_id must be provided when using server side auth.")
    return ensure_user(ctx, actor)


@operation("Ban")
def ban(ctx: Context) -> JsonObject:
    """Ban a user from the app, for ``timeout`` minutes or until the ban is lifted."""
    body, actor = ctx.body, _actor(ctx, "banned_by")
    user = require_user(ctx, body["target_user_id"])
    if body.get("channel_cid"):
        return {}
    user = {name: value for name, value in user.items() if name != "ban_expires"}
    user |= {"shadow_banned": True} if body.get("shadow") else {"banned": True}
    cancel_timer(ctx, "unban", user["id"])
    if body.get("timeout"):
        user["ban_expires"] = ctx.now + body["timeout"] * _MINUTE
        set_timer(ctx, "unban", user["id"], user["ban_expires"], {"user_id": user["id"]})
    ctx.store.put("user", user["id"], user)
    fields: JsonObject = {"expiration": user["ban_expires"]} if "ban_expires" in user else {}
    ctx.emit(
        "user.banned",
        user=common_user(user),
        created_by=common_user(actor),
        reason=body.get("reason", ""),
        shadow=bool(body.get("shadow")),
        custom={},
        **fields,
    )
    return {}


def _lift(ctx: Context, user: JsonObject) -> None:
    cancel_timer(ctx, "unban", user["id"])
    if not (user["banned"] or user["shadow_banned"]):
        return
    user = {name: value for name, value in user.items() if name != "ban_expires"}
    user |= {"banned": False, "shadow_banned": False}
    ctx.store.put("user", user["id"], user)
    ctx.emit("user.unbanned", user=common_user(user), shadow=False, custom={})


@on_timer("unban")
def _expire(ctx: Context, timer: JsonObject) -> None:
    user = ctx.store.get("user", timer["user_id"])
    if user is not None:
        _lift(ctx, user)


@operation("Unban")
def unban(ctx: Context) -> JsonObject:
    """Lift a user's ban."""
    _lift(ctx, require_user(ctx, ctx.query["target_user_id"]))
    return {}


@operation("DeleteBan")
def delete_ban(ctx: Context) -> JsonObject:
    """Lift a user's ban: the older spelling."""
    _lift(ctx, require_user(ctx, ctx.query["target_user_id"]))
    return {}
