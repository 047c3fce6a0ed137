"""Sessions of calls and their participants.

There is no media: a test reports who joins and leaves (``POST /_emulator/sessions``). A call has at most one running
session, which starts with the first participant and ends with the last one, with the call, or by hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from ..auth import scope_error
from ..query import Query, compile_filter, has_any
from .call_types import require_call_type
from .calls_shared import (
    call_with_members,
    emit_call,
    find_call,
    on_call,
    save_call,
    show_participant,
    user_capabilities,
)
from .egress import start_egress, stop_all_egress
from .kit import SECOND, Context, JsonObject, bad_input, field_sql, not_allowed, not_found
from .timers import cancel_timer, on_timer, set_timer
from .users_shared import ensure_user, load_users


def running_session(call: JsonObject) -> JsonObject | None:
    """Return the call's running session."""
    session: JsonObject | None = call.get("session")
    return session if call["current_session_id"] else None


def present(call: JsonObject) -> list[JsonObject]:
    """Return the participants of the running session, one entry per connection."""
    session = running_session(call)
    return session["participants"] if session is not None else []


def connections(call: JsonObject, user_id: str) -> list[JsonObject]:
    """Return the entries of one user in the running session."""
    return [entry for entry in present(call) if entry["user_id"] == user_id]


def require_connections(call: JsonObject, user_id: str) -> list[JsonObject]:
    """Return the entries of one user in the running session (else 400: no session; 404: the user is not in it)."""
    require_session(call)
    found = connections(call, user_id)
    if not found:
        raise not_found(f"user {user_id} is not in the call")
    return found


def require_session(call: JsonObject) -> JsonObject:
    """Return the call's running session (else 400)."""
    session = running_session(call)
    if session is None:
        raise bad_input("there is no active session")
    return session


def start_session(ctx: Context, call: JsonObject) -> JsonObject:
    """Return the running session, starting it and its ``auto-on`` egress if needed (else 400: the call has ended)."""
    running = running_session(call)
    if running is not None:
        return running
    if "ended_at" in call:
        raise bad_input("the call has ended")
    session: JsonObject = {
        "id": ctx.new_id("session"),
        "participants": [],
        "participants_count_by_role": {},
        "anonymous_participant_count": 0,
        "accepted_by": {},
        "rejected_by": {},
        "missed_by": {},
        "started_at": ctx.now,
    }
    call["session"], call["current_session_id"] = session, session["id"]
    set_end(ctx, call)
    emit_call(ctx, "call.session_started", call, session_id=session["id"])
    if call["settings"]["recording"]["mode"] == "auto-on":
        start_egress(ctx, call, "composite_recording")
    if not call["backstage"]:
        start_automatic(ctx, call)
    return session


def set_end(ctx: Context, call: JsonObject) -> None:
    """Schedule the end of the running session by the call's maximum duration, counted from its start."""
    session = running_session(call)
    if session is None:
        return
    seconds = call["settings"]["limits"].get("max_duration_seconds")
    session.pop("timer_ends_at", None)
    cancel_timer(ctx, "max_duration", call["cid"])
    if seconds:
        ends_at = session["timer_ends_at"] = session["started_at"] + seconds * SECOND
        set_timer(ctx, "max_duration", call["cid"], ends_at, {"cid": call["cid"], "session_id": session["id"]})


@on_timer("max_duration")
def _end_at_max_duration(ctx: Context, timer: JsonObject) -> None:
    call = find_call(ctx, timer["cid"])
    if call is not None and call["current_session_id"] == timer["session_id"]:
        end_call(ctx, call)


@on_call("EndCall", "end-call")
def end_call(ctx: Context, call: JsonObject) -> None:
    """End the session of a call, mark the call as ended, and store it."""
    end_session(ctx, call)
    call.setdefault("ended_at", ctx.now)
    save_call(ctx, call)
    emit_call(ctx, "call.ended", call)


def start_automatic(ctx: Context, call: JsonObject) -> None:
    """Start the egress that the settings start automatically in a live call."""
    settings = call["settings"]
    if settings["broadcasting"]["hls"]["auto_on"]:
        start_egress(ctx, call, "hls")
    if settings["transcription"]["mode"] == "auto-on" and present(call):
        start_egress(ctx, call, "transcription")
    if settings["transcription"]["closed_caption_mode"] == "auto-on":
        start_egress(ctx, call, "closed_caption")


def join(
    ctx: Context, call: JsonObject, user_id: str, *, role: str | None = None, published_tracks: Sequence[str] = ()
) -> JsonObject:
    """Add a user, creating an unknown one, to the session, starting it if needed, and store the call.

    The role in the call is by default the member's, else the user's. Return the participant.
    """
    user = ensure_user(ctx, user_id)
    _require_entry(ctx, call, user)
    session = start_session(ctx, call)
    member = ctx.store.get("member", user_id, call["cid"]) or {}
    participant: JsonObject = {
        "user_id": user_id,
        "user_session_id": ctx.new_id("user_session"),
        "role": role or member.get("role") or user["role"],
        "joined_at": ctx.now,
        "published_tracks": list(published_tracks),
    }
    session["participants"] = [*session["participants"], participant]
    stay: JsonObject = {"call_cid": call["cid"], "session_id": session["id"], "created_at": ctx.now, "timeline": []}
    ctx.store.put("stay", participant["user_session_id"], participant | stay, session["id"])
    if call["settings"]["transcription"]["mode"] == "auto-on" and not call["backstage"]:
        start_egress(ctx, call, "transcription")
    save_call(ctx, call)
    _emit_participant(ctx, "call.session_participant_joined", call, participant)
    return participant


def update_stay(
    ctx: Context, call: JsonObject, participant: JsonObject, *, event: JsonObject | None = None, **changes: Any
) -> None:
    """Update a participant's stay in the running session; an event is added to its timeline."""
    stay_id, session_id = participant["user_session_id"], call["current_session_id"]
    stay = ctx.store.get("stay", stay_id, session_id)
    if stay is not None:
        timeline = stay["timeline"] if event is None else [*stay["timeline"], event]
        ctx.store.put("stay", stay_id, stay | changes | {"timeline": timeline}, session_id)


def _emit_participant(ctx: Context, type: str, call: JsonObject, participant: JsonObject, **fields: Any) -> None:
    shown = _show(ctx, participant)
    ctx.emit(type, call_cid=call["cid"], session_id=call["current_session_id"], participant=shown, **fields)


def _require_entry(ctx: Context, call: JsonObject, user: JsonObject) -> None:
    """Check that a user may join: not blocked, banned, deactivated or deleted, and allowed backstage (else 403)."""
    user_id = user["id"]
    if user_id in call["blocked_user_ids"]:
        raise not_allowed(f"User '{user_id}' is blocked from the call")
    for state in ("banned", "deactivated_at", "deleted_at"):
        if user.get(state):
            raise not_allowed(f"User '{user_id}' is {state.removesuffix('_at')} and is not allowed to join calls")
    if call["backstage"] and not _is_open_early(ctx, call) and not may_enter_backstage(ctx, call, user_id):
        raise scope_error(user_id, user["role"], "JoinBackstage", f"video:{call['type']}")


def _is_open_early(ctx: Context, call: JsonObject) -> bool:
    ahead = call["settings"]["backstage"]["join_ahead_time_seconds"] * SECOND
    return bool(ahead and "starts_at" in call and call["starts_at"] - ahead <= ctx.now)


def may_enter_backstage(ctx: Context, call: JsonObject, user_id: str) -> bool:
    """Return whether a user may be in a call that is in backstage."""
    return "join-backstage" in user_capabilities(ctx, call, require_call_type(ctx, call["type"]), user_id)


def leave(ctx: Context, call: JsonObject, user_id: str) -> None:
    """Remove a user from the session, ending it after the last one, and store the call (else 404: not in it)."""
    gone, session = require_connections(call, user_id), call["session"]
    session["participants"] = [entry for entry in session["participants"] if entry not in gone]
    for entry in gone:
        update_stay(ctx, call, entry, left_at=ctx.now)
        seconds = (ctx.now - entry["joined_at"]) // SECOND
        _emit_participant(ctx, "call.session_participant_left", call, entry, duration_seconds=seconds)
    if not session["participants"]:
        end_session(ctx, call)
    save_call(ctx, call)


def end_session(ctx: Context, call: JsonObject) -> None:
    """End the running session, if any, and its egress; the caller stores the call."""
    session = running_session(call)
    if session is None:
        return
    stop_all_egress(ctx, call)
    for entry in session["participants"]:
        update_stay(ctx, call, entry, left_at=ctx.now)
    call["session"] = session | {"participants": [], "ended_at": ctx.now}
    call["current_session_id"] = ""
    record = {**session, "ended_at": ctx.now, "created_at": session["started_at"], "call_cid": call["cid"]}
    ctx.store.put("session", session["id"], record, call["cid"])
    emit_call(ctx, "call.session_ended", call, session_id=session["id"])


def _show(ctx: Context, participant: JsonObject) -> JsonObject:
    return show_participant(participant, load_users(ctx, [participant["user_id"]]))


PARTICIPANTS: Final = Query("QueryCallParticipants", "stay", specials={"published_tracks": has_any("published_tracks")})


@on_call("QueryCallParticipants", "read-call")
def query_call_participants(ctx: Context, call: JsonObject) -> JsonObject:
    """Find participants of the running session, by at least one filter condition."""
    conditions: JsonObject = ctx.body.get("filter_conditions", {})
    if not conditions:
        raise bad_input("at least one filter condition is required")
    where, values = compile_filter(PARTICIPANTS, conditions)
    where = f"owner = ? AND {field_sql('left_at')} IS NULL AND ({where})"
    found = ctx.store.select("stay", where, [call["current_session_id"], *values])
    shown = [_show(ctx, entry) for entry in found[: ctx.query.get("limit") or len(found)]]
    return {**call_with_members(ctx, call), "participants": shown, "total_participants": len(found)}
