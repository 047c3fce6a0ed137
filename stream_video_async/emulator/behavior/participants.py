"""What participants do outside the API: tests report it here, as clients and media servers report it to the service.

Inferred: accepting, rejecting and missing a call start a session if none runs and are for members only; each replaces
an earlier answer; a muted track is no longer published until it is published again; pins, reactions, requests for
permissions and events of clients appear in the participant's timeline.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final, TypeAlias

from ..json_types import is_list
from .calls_shared import emit_call, running_egress, save_call, show_call, show_members
from .kit import Context, JsonObject, bad_input, pick, without
from .sessions import (
    connections,
    end_session,
    join,
    leave,
    present,
    require_connections,
    require_session,
    running_session,
    start_session,
    update_stay,
)
from .users_shared import load_user, require_user

TRACK_FLAGS: Final = {
    "audio": "audio", "video": "video", "screenshare": "screen_share", "screenshare_audio": "screen_share_audio"
}  # fmt: skip
"""Names of the tracks, by the flags for them in requests and replies."""
TRACKS: Final = tuple(TRACK_FLAGS.values())
_GRANTABLE: Final = {"screenshare": "screensharing", "send-audio": "audio", "send-video": "video"}
"""Permissions that can be requested, and the settings groups that allow requesting them."""
_ANSWERS: Final = ("accepted_by", "rejected_by", "missed_by")


def add_to_timeline(ctx: Context, call: JsonObject, user_id: str, type: str, data: JsonObject | None = None) -> None:
    """Add an event to the timeline of each stay of a user in the running session."""
    event = {"type": type, "timestamp": ctx.now, "severity": "info", "data": data or {}}
    for entry in connections(call, user_id):
        update_stay(ctx, call, entry, event=event)


def publish(ctx: Context, call: JsonObject, user_id: str, tracks: Iterable[str]) -> None:
    """Set the tracks that a participant publishes, and store the call.

    Raises:
        ApiFault: 400: unknown track, or no session; 404: the user is not in the session.
    """
    wanted = _known_tracks(tracks)
    for entry in require_connections(call, user_id):
        entry["published_tracks"] = wanted
        update_stay(ctx, call, entry, published_tracks=wanted)
    save_call(ctx, call)
    add_to_timeline(ctx, call, user_id, "tracks_published", {"tracks": wanted})


def _known_tracks(tracks: Iterable[str]) -> list[str]:
    wanted = list(tracks)
    unknown = sorted(set(wanted) - set(TRACKS))
    if unknown:
        raise bad_input(f"unknown track {', '.join(unknown)}; use some of: {', '.join(TRACKS)}")
    return wanted


def remove_tracks(ctx: Context, call: JsonObject, user_ids: Iterable[str], tracks: set[str]) -> None:
    """Mute tracks of participants, and store the call."""
    published: dict[str, list[str]] = {entry["user_id"]: entry["published_tracks"] for entry in present(call)}
    for user_id in user_ids:
        before = published.get(user_id, [])
        left = [track for track in before if track not in tracks]
        if left != before:
            publish(ctx, call, user_id, left)
            add_to_timeline(ctx, call, user_id, "tracks_muted", {"tracks": sorted(tracks)})


def miss(ctx: Context, call: JsonObject, user_id: str) -> None:
    """Record that a member missed a ringing call, and store the call."""
    session = _answered(ctx, call, user_id, "missed_by")
    members = show_members(ctx, list(ctx.store.get_many("member", [user_id], call["cid"]).values()))
    caller = load_user(ctx, call["created_by_user_id"])
    emit_call(ctx, "call.missed", call, session_id=session["id"], user=caller, members=members, notify_user=True)


def has_answered(call: JsonObject, user_id: str) -> bool:
    """Return whether a user is in the running session, or has accepted, rejected or missed the call."""
    session: JsonObject = running_session(call) or {}
    return bool(connections(call, user_id)) or any(user_id in session.get(name, ()) for name in _ANSWERS)


def _answered(ctx: Context, call: JsonObject, user_id: str, field: str) -> JsonObject:
    """Record a member's answer in the session in place of an earlier one, and store the call."""
    session = start_session(ctx, call)
    session |= {name: without(session[name], user_id) for name in _ANSWERS}
    session[field][user_id] = ctx.now
    save_call(ctx, call)
    return session


# --- actions ----------------------------------------------------------------------------------------------------------

_Action: TypeAlias = Callable[[Context, JsonObject, JsonObject], JsonObject | None]
ACTIONS: Final[dict[str, Callable[[Context, JsonObject, JsonObject], JsonObject]]] = {}
"""Actions by name; each takes details by name and stores the call if it changes."""


def _action(function: _Action) -> _Action:
    """Register a function as an action under its own name."""
    ACTIONS[function.__name__.removeprefix("_")] = lambda ctx, call, details: function(ctx, call, details) or {}
    return function


def _user(details: JsonObject) -> str:
    user_id = details.get("user_id")
    if not isinstance(user_id, str) or not user_id:
        raise bad_input("user_id is missing")
    return user_id


def _member(ctx: Context, call: JsonObject, details: JsonObject) -> str:
    user_id = _user(details)
    if ctx.store.get("member", user_id, call["cid"]) is None:
        raise bad_input(f"user {user_id} is not a member of the call")
    return user_id


@_action
def _accept(ctx: Context, call: JsonObject, details: JsonObject) -> None:
    user_id = _member(ctx, call, details)
    _answered(ctx, call, user_id, "accepted_by")
    emit_call(ctx, "call.accepted", call, user=load_user(ctx, user_id))


@_action
def _reject(ctx: Context, call: JsonObject, details: JsonObject) -> None:
    user_id = _member(ctx, call, details)
    _answered(ctx, call, user_id, "rejected_by")
    emit_call(ctx, "call.rejected", call, user=load_user(ctx, user_id), **pick(details, ("reason",)))


@_action
def _miss(ctx: Context, call: JsonObject, details: JsonObject) -> None:
    miss(ctx, call, _member(ctx, call, details))


@_action
def _join(ctx: Context, call: JsonObject, details: JsonObject) -> JsonObject:
    tracks = _known_tracks(details.get("published_tracks") or [])
    return join(ctx, call, _user(details), role=details.get("role"), published_tracks=tracks)


@_action
def _leave(ctx: Context, call: JsonObject, details: JsonObject) -> None:
    leave(ctx, call, _user(details))


@_action
def _start(ctx: Context, call: JsonObject, _: JsonObject) -> JsonObject:
    session = start_session(ctx, call)
    save_call(ctx, call)
    return {"session_id": session["id"]}


@_action
def _end(ctx: Context, call: JsonObject, _: JsonObject) -> None:
    require_session(call)
    end_session(ctx, call)
    save_call(ctx, call)


@_action
def _publish(ctx: Context, call: JsonObject, details: JsonObject) -> None:
    publish(ctx, call, _user(details), details.get("published_tracks") or [])


@_action
def _react(ctx: Context, call: JsonObject, details: JsonObject) -> None:
    user_id = _user(details)
    require_user(ctx, user_id)
    reaction: JsonObject = {"type": details.get("reaction_type") or "reaction"}
    reaction |= {name: details[name] for name in ("emoji_code", "custom") if details.get(name)}
    add_to_timeline(ctx, call, user_id, "reaction", reaction)
    ctx.emit("call.reaction_new", call_cid=call["cid"], reaction={**reaction, "user": load_user(ctx, user_id)})


@_action
def _request_permissions(ctx: Context, call: JsonObject, details: JsonObject) -> None:
    user_id = _user(details)
    require_user(ctx, user_id)
    wanted: Any = details.get("permissions")
    if not is_list(wanted) or not wanted or set(wanted) - set(_GRANTABLE):
        raise bad_input(f"permissions must name some of: {', '.join(_GRANTABLE)}")
    closed = [name for name in wanted if not call["settings"][_GRANTABLE[name]].get("access_request_enabled")]
    if closed:
        raise bad_input(f"access requests are not enabled for: {', '.join(closed)}")
    add_to_timeline(ctx, call, user_id, "permission_request", {"permissions": wanted})
    ctx.emit("call.permission_request", call_cid=call["cid"], user=load_user(ctx, user_id), permissions=wanted)


@_action
def _show(ctx: Context, call: JsonObject, _: JsonObject) -> JsonObject:
    """Show what the API does not: tracks, pins, granted and revoked permissions, records of running egress."""
    own = {"pins": call.get("pins", []), "permissions": call.get("permissions", {})}
    egress = without(running_egress(call), "rtmp_broadcasts", "closed_caption")
    return {"call": show_call(ctx, call), "participants": present(call), **own, "egress": egress}
