"""Moderation of a call: block, kick, mute, pin, permissions of single users."""

from __future__ import annotations

from .call_types import require_call_type
from .calls_shared import on_call, save_call
from .kit import Context, JsonObject
from .participants import TRACK_FLAGS, add_to_timeline, remove_tracks
from .sessions import connections, leave, present
from .users_shared import acting_user, load_user, require_user


def _emit_user(ctx: Context, type: str, call: JsonObject, user_id: str, **fields: object) -> None:
    ctx.emit(type, call_cid=call["cid"], user=load_user(ctx, user_id), **fields)


def _block(ctx: Context, call: JsonObject, user_id: str) -> None:
    if user_id not in call["blocked_user_ids"]:
        call["blocked_user_ids"] = [*call["blocked_user_ids"], user_id]
    _remove_from_session(ctx, call, user_id)
    save_call(ctx, call)
    _emit_user(ctx, "call.blocked_user", call, user_id)


def _remove_from_session(ctx: Context, call: JsonObject, user_id: str) -> None:
    if connections(call, user_id):
        leave(ctx, call, user_id)


@on_call("BlockUser", "block-users")
def block_user(ctx: Context, call: JsonObject) -> None:
    """Block a user from the call; a member remains a member."""
    _block(ctx, call, require_user(ctx, ctx.body["user_id"])["id"])


@on_call("UnblockUser", "block-users")
def unblock_user(ctx: Context, call: JsonObject) -> None:
    """Lift a user's block."""
    user_id: str = require_user(ctx, ctx.body["user_id"])["id"]
    call["blocked_user_ids"] = [blocked for blocked in call["blocked_user_ids"] if blocked != user_id]
    save_call(ctx, call)
    _emit_user(ctx, "call.unblocked_user", call, user_id)


@on_call("KickUser", "kick-user")
def kick_user(ctx: Context, call: JsonObject) -> None:
    """Remove a user from the session, and block them if ``block`` is set."""
    user_id: str = require_user(ctx, ctx.body["user_id"])["id"]
    _remove_from_session(ctx, call, user_id)
    _emit_user(ctx, "call.kicked_user", call, user_id)
    if ctx.body.get("block"):
        _block(ctx, call, user_id)


@on_call("MuteUsers", "mute-users")
def mute_users(ctx: Context, call: JsonObject) -> None:
    """Mute tracks of users; do nothing without a track flag. No session is needed."""
    muter = acting_user(ctx, "muted_by")["id"]
    tracks = {track for flag, track in TRACK_FLAGS.items() if ctx.body.get(flag)}
    others = [entry["user_id"] for entry in present(call) if entry["user_id"] != muter]
    muted: list[str] = others if ctx.body.get("mute_all_users") else ctx.body.get("user_ids", [])
    if tracks and muted:
        remove_tracks(ctx, call, muted, tracks)
        ctx.emit("call.user_muted", call_cid=call["cid"], from_user_id=muter, muted_user_ids=muted, reason="moderation")


@on_call("UpdateUserPermissions", "update-call-permissions")
def update_user_permissions(ctx: Context, call: JsonObject) -> None:
    """Grant and revoke capabilities of a user on this call."""
    user = require_user(ctx, ctx.body["user_id"])
    granted: set[str] = set(ctx.body.get("grant_permissions", ()))
    revoked: set[str] = set(ctx.body.get("revoke_permissions", ()))
    before: JsonObject = call.get("permissions", {}).get(user["id"], {"granted": [], "revoked": []})
    after = {
        "granted": sorted((set(before["granted"]) | granted) - revoked),
        "revoked": sorted((set(before["revoked"]) | revoked) - granted),
    }
    call["permissions"] = {**call.get("permissions", {}), user["id"]: after}
    save_call(ctx, call)
    grants: dict[str, list[str]] = require_call_type(ctx, call["type"])["grants"]
    now = (set(grants.get(user["role"], ())) | set(after["granted"])) - set(after["revoked"])
    _emit_user(ctx, "call.permissions_updated", call, user["id"], own_capabilities=sorted(now))


@on_call("VideoPin", "pin-for-everyone")
def video_pin(ctx: Context, call: JsonObject) -> None:
    """Pin a participant for everyone; whether the session is running is not checked."""
    call["pins"] = [*call.get("pins", []), ctx.body]
    save_call(ctx, call)
    add_to_timeline(ctx, call, ctx.body["user_id"], "pinned")


@on_call("VideoUnpin", "pin-for-everyone")
def video_unpin(ctx: Context, call: JsonObject) -> None:
    """Remove a participant's pins."""
    call["pins"] = [pin for pin in call.get("pins", []) if pin["user_id"] != ctx.body["user_id"]]
    save_call(ctx, call)
    add_to_timeline(ctx, call, ctx.body["user_id"], "unpinned")
