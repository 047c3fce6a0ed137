"""What people do in a call beside the server API: clients and media servers tell it to the service, tests tell it here.

Inferred: accepting, rejecting and missing start the session if none runs and are for members only; accepting takes a
rejection back and the other way round; a muted track is no longer published until it is published again; pins,
reactions, requests for permissions and events of clients appear in the participant's timeline.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, get_args

from stream_video_async.emulator.errors import bad_input, not_found
from stream_video_async.emulator.json_types import is_list

from .calls_shared import emit_call, save_call, show_call, show_members
from .egress import EgressKind
from .sessions import end_session, join, leave, require_session, running_session, start_session
from .users_shared import load_users, require_user

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject

__all__ = ["ACTIONS", "TRACKS", "miss", "note", "publish", "remove_tracks"]

TRACKS: Final = ("audio", "video", "screen_share", "screen_share_audio")
_GRANTABLE: Final = ("screenshare", "send-audio", "send-video")


def note(ctx: Context, call: JsonObject, user_id: str, type: str, data: JsonObject | None = None) -> None:
    """Write something into the timeline of each stay of a user in the running session."""
    session = running_session(call)
    for entry in session["participants"] if session else ():
        stay = ctx.store.get("participation", entry["user_session_id"], session["id"]) if session else None
        if stay is not None and entry["user_id"] == user_id:
            event = {"type": type, "timestamp": ctx.now, "severity": "info", "data": data or {}}
            stay["timeline"] = [*stay.get("timeline", []), event]
            ctx.store.put("participation", entry["user_session_id"], stay, session["id"] if session else "")


def publish(ctx: Context, call: JsonObject, user_id: str, tracks: Iterable[str]) -> None:
    """Set the tracks that a participant publishes; the call is written back.

    Raises:
        ApiFault: 400 for an unknown track or without a session, 404 for somebody who is not in it.
    """
    wanted = list(tracks)
    unknown = sorted(set(wanted) - set(TRACKS))
    if unknown:
        raise bad_input(f"unknown track {', '.join(unknown)}; use some of: {', '.join(TRACKS)}")
    session = require_session(call)
    found = [entry for entry in session["participants"] if entry["user_id"] == user_id]
    if not found:
        raise not_found(f"user {user_id} is not in the call")
    for entry in found:
        entry["published_tracks"] = wanted
        stay = ctx.store.get("participation", entry["user_session_id"], session["id"])
        if stay is not None:
            ctx.store.put("participation", entry["user_session_id"], stay | {"published_tracks": wanted}, session["id"])
    save_call(ctx, call)
    note(ctx, call, user_id, "tracks_published", {"tracks": wanted})


def remove_tracks(ctx: Context, call: JsonObject, user_ids: Iterable[str], tracks: set[str]) -> list[str]:
    """Mute tracks of participants; the call is written back. Returns the users of whom anything was muted."""
    session = running_session(call)
    present: dict[str, list[str]] = {
        entry["user_id"]: entry["published_tracks"] for entry in (session["participants"] if session else ())
    }
    muted: list[str] = []
    for user_id in user_ids:
        left = [track for track in present.get(user_id, ()) if track not in tracks]
        if len(left) < len(present.get(user_id, ())):
            publish(ctx, call, user_id, left)
            note(ctx, call, user_id, "tracks_muted", {"tracks": sorted(tracks)})
            muted.append(user_id)
    return muted


def _member(ctx: Context, call: JsonObject, details: JsonObject) -> str:
    user_id = _user(details)
    if ctx.store.get("member", user_id, call["cid"]) is None:
        raise bad_input(f"user {user_id} is not a member of the call")
    return user_id


def _user(details: JsonObject) -> str:
    user_id = details.get("user_id")
    if not isinstance(user_id, str) or not user_id:
        raise bad_input("user_id is missing")
    return user_id


def _answered(ctx: Context, call: JsonObject, user_id: str, field: str) -> JsonObject:
    """Note a member's answer in the session, in place of an earlier one."""
    session = start_session(ctx, call)
    for name in ("accepted_by", "rejected_by", "missed_by"):
        session[name] = {who: when for who, when in session[name].items() if who != user_id}
    session[field] = {**session[field], user_id: ctx.now}
    save_call(ctx, call)
    return session


def _accept(ctx: Context, call: JsonObject, details: JsonObject) -> JsonObject:
    user_id = _member(ctx, call, details)
    _answered(ctx, call, user_id, "accepted_by")
    emit_call(ctx, "call.accepted", call, user=load_users(ctx, [user_id])[user_id])
    return {}


def _reject(ctx: Context, call: JsonObject, details: JsonObject) -> JsonObject:
    user_id = _member(ctx, call, details)
    _answered(ctx, call, user_id, "rejected_by")
    reason: JsonObject = {"reason": details["reason"]} if details.get("reason") else {}
    emit_call(ctx, "call.rejected", call, user=load_users(ctx, [user_id])[user_id], **reason)
    return {}


def _miss(ctx: Context, call: JsonObject, details: JsonObject) -> JsonObject:
    miss(ctx, call, _member(ctx, call, details))
    return {}


def miss(ctx: Context, call: JsonObject, user_id: str) -> None:
    """Note that a member has not answered a ringing call; the call is written back."""
    session = _answered(ctx, call, user_id, "missed_by")
    caller: str = call["created_by_user_id"]
    member = ctx.store.get("member", user_id, call["cid"])
    emit_call(
        ctx,
        "call.missed",
        call,
        session_id=session["id"],
        user=load_users(ctx, [caller])[caller],
        members=show_members(ctx, [] if member is None else [member]),
        notify_user=True,
    )


def _join(ctx: Context, call: JsonObject, details: JsonObject) -> JsonObject:
    tracks: Any = details.get("published_tracks") or []
    unknown = sorted(set(tracks) - set(TRACKS))
    if unknown:
        raise bad_input(f"unknown track {', '.join(unknown)}; use some of: {', '.join(TRACKS)}")
    return join(ctx, call, _user(details), role=details.get("role"), published_tracks=list(tracks))


def _leave(ctx: Context, call: JsonObject, details: JsonObject) -> JsonObject:
    leave(ctx, call, _user(details))
    return {}


def _start(ctx: Context, call: JsonObject, _: JsonObject) -> JsonObject:
    session = start_session(ctx, call)
    save_call(ctx, call)
    return {"session_id": session["id"]}


def _end(ctx: Context, call: JsonObject, _: JsonObject) -> JsonObject:
    require_session(call)
    end_session(ctx, call)
    save_call(ctx, call)
    return {}


def _publish(ctx: Context, call: JsonObject, details: JsonObject) -> JsonObject:
    publish(ctx, call, _user(details), details.get("published_tracks") or [])
    return {}


def _react(ctx: Context, call: JsonObject, details: JsonObject) -> JsonObject:
    user_id = str(require_user(ctx, _user(details))["id"])
    reaction: JsonObject = {"type": details.get("reaction_type") or "reaction"}
    reaction |= {name: details[name] for name in ("emoji_code", "custom") if details.get(name)}
    note(ctx, call, user_id, "reaction", reaction)
    ctx.emit(
        "call.reaction_new", call_cid=call["cid"], reaction={**reaction, "user": load_users(ctx, [user_id])[user_id]}
    )
    return {}


def _request_permissions(ctx: Context, call: JsonObject, details: JsonObject) -> JsonObject:
    user_id = str(require_user(ctx, _user(details))["id"])
    wanted: Any = details.get("permissions")
    if not is_list(wanted) or not wanted or set(wanted) - set(_GRANTABLE):
        raise bad_input(f"permissions must name some of: {', '.join(_GRANTABLE)}")
    groups = {"send-audio": "audio", "send-video": "video", "screenshare": "screensharing"}
    closed = [name for name in wanted if not call["settings"][groups[name]].get("access_request_enabled")]
    if closed:
        raise bad_input(f"access requests are not enabled for: {', '.join(closed)}")
    note(ctx, call, user_id, "permission_request", {"permissions": wanted})
    ctx.emit(
        "call.permission_request",
        call_cid=call["cid"],
        user=load_users(ctx, [user_id])[user_id],
        permissions=wanted,
    )
    return {}


def _show(ctx: Context, call: JsonObject, _: JsonObject) -> JsonObject:
    """Show more of the call than the API does: tracks, pins, granted and revoked permissions, what runs since when."""
    session = running_session(call)
    return {
        "call": show_call(ctx, call),
        "participants": session["participants"] if session else [],
        "pins": call.get("pins", []),
        "permissions": call.get("permissions", {}),
        "egress": ctx.store.get_many("egress", get_args(EgressKind), call["cid"]),
    }


ACTIONS: Final[Mapping[str, Callable[[Context, JsonObject, JsonObject], JsonObject]]] = {
    "start": _start,
    "end": _end,
    "join": _join,
    "leave": _leave,
    "accept": _accept,
    "reject": _reject,
    "miss": _miss,
    "publish": _publish,
    "react": _react,
    "request_permissions": _request_permissions,
    "show": _show,
}
"""What can be told about a call; each takes details by name and writes the call back."""
