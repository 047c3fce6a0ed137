"""Who may stay and speak in a call: block, kick, mute, pin, single permissions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stream_video_async.emulator.errors import bad_input

from .call_types import require_call_type
from .calls_shared import require_call, save_call
from .participants import note, remove_tracks
from .registry import operation
from .sessions import leave, running_session
from .users_shared import ensure_user, load_users, require_user

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject


def _target(ctx: Context) -> str:
    return str(require_user(ctx, ctx.body["user_id"])["id"])


def _emit_user(ctx: Context, type: str, call: JsonObject, user_id: str, **fields: object) -> None:
    ctx.emit(type, call_cid=call["cid"], user=load_users(ctx, [user_id])[user_id], **fields)


def _block(ctx: Context, call: JsonObject, user_id: str) -> None:
    if user_id not in call["blocked_user_ids"]:
        call["blocked_user_ids"] = [*call["blocked_user_ids"], user_id]
    _put_out(ctx, call, user_id)
    save_call(ctx, call)
    _emit_user(ctx, "call.blocked_user", call, user_id)


def _put_out(ctx: Context, call: JsonObject, user_id: str) -> None:
    session = running_session(call)
    if session is not None and any(entry["user_id"] == user_id for entry in session["participants"]):
        leave(ctx, call, user_id)


@operation("BlockUser")
def block_user(ctx: Context) -> JsonObject:
    """Bar a user from the call; membership stays."""
    call = require_call(ctx, "block-users")
    _block(ctx, call, _target(ctx))
    return {}


@operation("UnblockUser")
def unblock_user(ctx: Context) -> JsonObject:
    """Let a user in again."""
    call = require_call(ctx, "block-users")
    user_id = _target(ctx)
    call["blocked_user_ids"] = [blocked for blocked in call["blocked_user_ids"] if blocked != user_id]
    save_call(ctx, call)
    _emit_user(ctx, "call.unblocked_user", call, user_id)
    return {}


@operation("KickUser")
def kick_user(ctx: Context) -> JsonObject:
    """Put a user out of the session, and bar them if asked to."""
    call = require_call(ctx, "kick-user")
    user_id = _target(ctx)
    _put_out(ctx, call, user_id)
    _emit_user(ctx, "call.kicked_user", call, user_id)
    if ctx.body.get("block"):
        _block(ctx, call, user_id)
    return {}


def _muter(ctx: Context) -> str:
    if ctx.auth.user_id is not None:
        return ctx.auth.user_id
    given: JsonObject = ctx.body.get("muted_by", {})
    muter = given.get("id") or ctx.body.get("muted_by_id")
    if not muter:
        raise bad_input("either muted_by or muted_by_id must be provided when using server side auth")
    return str(ensure_user(ctx, muter)["id"])


_FLAGS: Final = {
    "audio": "audio", "video": "video", "screenshare": "screen_share", "screenshare_audio": "screen_share_audio"
}  # fmt: skip


@operation("MuteUsers")
def mute_users(ctx: Context) -> JsonObject:
    """Mute users' tracks; without a track flag nothing happens, a session is not needed."""
    call = require_call(ctx, "mute-users")
    muter = _muter(ctx)
    tracks = {track for flag, track in _FLAGS.items() if ctx.body.get(flag)}
    if not tracks:
        return {}
    session = running_session(call) or {"participants": []}
    present = [entry["user_id"] for entry in session["participants"] if entry["user_id"] != muter]
    muted: list[str] = present if ctx.body.get("mute_all_users") else ctx.body.get("user_ids", [])
    remove_tracks(ctx, call, muted, tracks)
    if muted:
        ctx.emit("call.user_muted", call_cid=call["cid"], from_user_id=muter, muted_user_ids=muted, reason="moderation")
    return {}


@operation("UpdateUserPermissions")
def update_user_permissions(ctx: Context) -> JsonObject:
    """Grant and revoke single capabilities of a user on this call."""
    call = require_call(ctx, "update-call-permissions")
    user_id = _target(ctx)
    granted: set[str] = set(ctx.body.get("grant_permissions", ()))
    revoked: set[str] = set(ctx.body.get("revoke_permissions", ()))
    before: JsonObject = call.get("permissions", {}).get(user_id, {"granted": [], "revoked": []})
    after = {
        "granted": sorted((set(before["granted"]) | granted) - revoked),
        "revoked": sorted((set(before["revoked"]) | revoked) - granted),
    }
    call["permissions"] = {**call.get("permissions", {}), user_id: after}
    save_call(ctx, call)
    grants: dict[str, list[str]] = require_call_type(ctx, call["type"])["grants"]
    role = require_user(ctx, user_id)["role"]
    now = (set(grants.get(role, ())) | set(after["granted"])) - set(after["revoked"])
    _emit_user(ctx, "call.permissions_updated", call, user_id, own_capabilities=sorted(now))
    return {}


@operation("VideoPin")
def video_pin(ctx: Context) -> JsonObject:
    """Pin a participant for everyone; whether the session runs is not looked at."""
    call = require_call(ctx, "pin-for-everyone")
    call["pins"] = [*call.get("pins", []), {"session_id": ctx.body["session_id"], "user_id": ctx.body["user_id"]}]
    save_call(ctx, call)
    note(ctx, call, ctx.body["user_id"], "pinned")
    return {}


@operation("VideoUnpin")
def video_unpin(ctx: Context) -> JsonObject:
    """Take a pin back."""
    call = require_call(ctx, "pin-for-everyone")
    call["pins"] = [pin for pin in call.get("pins", []) if pin["user_id"] != ctx.body["user_id"]]
    save_call(ctx, call)
    note(ctx, call, ctx.body["user_id"], "unpinned")
    return {}
