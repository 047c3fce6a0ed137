"""Bans of users: operations of the moderation product that the video guides rely on (see ``extra_operations``).

Inferred: a repeated ban replaces the earlier one; lifting a ban that does not exist changes nothing; the events
``user.banned`` and ``user.unbanned``; bans in a channel and of IP addresses are accepted and have no effect.
"""

from __future__ import annotations

from .kit import SECOND, Context, JsonObject, operation, without
from .timers import cancel_timer, on_timer, set_timer
from .users_shared import acting_user, common_user, require_user


@operation("Ban")
def ban(ctx: Context) -> None:
    """Ban a user from the app, for ``timeout`` minutes or until the ban is lifted."""
    body, actor = ctx.body, acting_user(ctx, "banned_by")
    user = without(require_user(ctx, body["target_user_id"]), "ban_expires")
    if body.get("channel_cid"):
        return
    user |= {"shadow_banned": True} if body.get("shadow") else {"banned": True}
    cancel_timer(ctx, "unban", user["id"])
    expiration: JsonObject = {}
    if body.get("timeout"):
        expiration["expiration"] = user["ban_expires"] = ctx.now + body["timeout"] * 60 * SECOND
        set_timer(ctx, "unban", user["id"], user["ban_expires"], {"user_id": user["id"]})
    ctx.store.put("user", user["id"], user)
    ctx.emit(
        "user.banned",
        user=common_user(user),
        created_by=common_user(actor),
        reason=body.get("reason", ""),
        shadow=bool(body.get("shadow")),
        custom={},
        **expiration,
    )


@operation("Unban")
@operation("DeleteBan")
def unban(ctx: Context) -> None:
    """Lift a user's ban; both operations do the same."""
    _lift(ctx, require_user(ctx, ctx.query["target_user_id"]))


@on_timer("unban")
def _expire(ctx: Context, timer: JsonObject) -> None:
    user = ctx.store.get("user", timer["user_id"])
    if user is not None:
        _lift(ctx, user)


def _lift(ctx: Context, user: JsonObject) -> None:
    cancel_timer(ctx, "unban", user["id"])
    if user["banned"] or user["shadow_banned"]:
        user = without(user, "ban_expires") | {"banned": False, "shadow_banned": False}
        ctx.store.put("user", user["id"], user)
        ctx.emit("user.unbanned", user=common_user(user), shadow=False, custom={})
