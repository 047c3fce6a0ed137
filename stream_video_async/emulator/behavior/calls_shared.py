"""What operations on calls share: finding calls, checking capabilities, writing and showing calls."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from ..auth import scope_error
from ..json_types import is_list
from .call_type_defaults import all_capabilities
from .call_types import require_call_type
from .kit import Context, JsonObject, not_found, operation, shown_as
from .teams import require_own_team
from .users_shared import load_users

_OWNED: Final = ("member", "recording", "transcription", "feedback", "session", "unready")
RECORDINGS: Final = ("composite_recording", "individual_recording", "raw_recording")
"""The kinds of egress that are recordings (see ``egress``)."""


# --- finding ----------------------------------------------------------------------------------------------------------


def cid_of(ctx: Context) -> str:
    """Return the cid of the call in the request's path."""
    return f"{ctx.path['type']}:{ctx.path['id']}"


def find_call(ctx: Context, cid: str) -> JsonObject | None:
    """Return a call that exists and is not deleted."""
    call = ctx.store.get("call", cid)
    return None if call is None or "deleted_at" in call else call


def call_of(ctx: Context, cid: str) -> JsonObject:
    """Return a call that exists and is not deleted (else 404)."""
    call = find_call(ctx, cid)
    if call is None:
        raise not_found(f"Can't find call with id {cid}")
    return call


def running_egress(call: JsonObject) -> JsonObject:
    """Return the records of running egress by kind; they are part of the call's document."""
    records: JsonObject = call.setdefault("running", {})
    return records


def require_call(ctx: Context, capability: str | None = None, named: Mapping[str, Any] | None = None) -> JsonObject:
    """Return the call that ``named``, by default the path, has the type and id of, if the caller has the capability.

    Raises:
        ApiFault: 404, code 16: unknown type or call; 403, code 17: missing capability, or a call of another team.
    """
    named = named or ctx.path
    call_type = require_call_type(ctx, named["type"])
    call = call_of(ctx, f"{named['type']}:{named['id']}")
    require_own_team(ctx, call, "reach calls")
    if capability is not None:
        require_capability(ctx, call, call_type, capability)
    return call


_CallFunction: TypeAlias = Callable[[Context, JsonObject], JsonObject | None]


def on_call(id: str, capability: str, *, scan: bool = False) -> Callable[[_CallFunction], _CallFunction]:
    """Register the decorated function as an operation on the call in the request's path.

    Args:
        id: The operation's id.
        capability: The capability that the caller needs.
        scan: See ``operation``.
    """

    def register(function: _CallFunction) -> _CallFunction:
        operation(id, scan=scan)(lambda ctx: function(ctx, require_call(ctx, capability)))
        return function

    return register


# --- capabilities -----------------------------------------------------------------------------------------------------


def capabilities(ctx: Context, call: JsonObject | None, call_type: JsonObject) -> list[str]:
    """List the caller's capabilities on a call; servers have all."""
    if ctx.auth.is_server:
        return all_capabilities()
    return user_capabilities(ctx, call, call_type, ctx.auth.user_id)


def user_capabilities(ctx: Context, call: JsonObject | None, call_type: JsonObject, user_id: str | None) -> list[str]:
    """List a user's capabilities on a call; ``None`` is an anonymous caller."""
    user, role = _user_and_role(ctx, user_id)
    roles = [role]
    granted_to_user: set[str] = set()
    revoked: set[str] = set()
    if call is not None and user_id is not None:
        member = ctx.store.get("member", user_id, call["cid"])
        if member is not None:
            roles += ["call_member", member.get("role", "")]
        if call["created_by_user_id"] == user_id:
            roles.append("host")
        cids = ctx.auth.claims.get("call_cids")
        if user_id == ctx.auth.user_id and is_list(cids) and call["cid"] in cids:
            # A call token adds a role and removes none.
            roles.append(ctx.auth.claims.get("role") or "call_member")
        own: JsonObject = call.get("permissions", {}).get(user_id, {})
        granted_to_user, revoked = set(own.get("granted", ())), set(own.get("revoked", ()))
        if user_id in call["blocked_user_ids"]:
            revoked |= {"join-call", "join-backstage", "send-audio", "send-video", "screenshare"}
    if user.get("banned"):
        revoked |= {"create-call", "join-call", "join-backstage", "join-ended-call"}
    granted = {name for role in roles for name in call_type["grants"].get(role, ())}
    return sorted((granted | granted_to_user) - revoked)


def _user_and_role(ctx: Context, user_id: str | None) -> tuple[JsonObject, str]:
    if user_id is None:
        return {}, "anonymous"
    user = ctx.store.get("user", user_id) or {}
    return user, user.get("role", "user")


def require_capability(ctx: Context, call: JsonObject | None, call_type: JsonObject, capability: str) -> None:
    """Check that the caller has a capability (else 403)."""
    if capability in capabilities(ctx, call, call_type):
        return
    action = "".join(word.capitalize() for word in capability.split("-"))
    _, role = _user_and_role(ctx, ctx.auth.user_id)
    raise scope_error(ctx.auth.user_id or "anonymous", role, action, f"video:{call_type['name']}")


# --- writing ----------------------------------------------------------------------------------------------------------


def save_call(ctx: Context, call: JsonObject) -> None:
    """Store a changed call."""
    call["updated_at"] = ctx.now
    ctx.store.put("call", call["cid"], call)


def save_changes(ctx: Context, call: JsonObject) -> None:
    """Store a changed call and send ``call.updated``."""
    save_call(ctx, call)
    grants = require_call_type(ctx, call["type"])["grants"]
    emit_call(ctx, "call.updated", call, capabilities_by_role=grants)


def remove_call(ctx: Context, call: JsonObject, *, hard: bool) -> None:
    """Hide a call, or with ``hard`` delete it with everything that belongs to it."""
    emit_call(ctx, "call.deleted", call)
    if not hard:
        save_call(ctx, call | {"deleted_at": ctx.now})
        return
    erase_call(ctx, call["cid"])


def erase_call(ctx: Context, cid: str) -> None:
    """Delete a call, also one that is hidden, with everything that belongs to it."""
    if ctx.store.delete("call", cid):
        for kind in _OWNED:
            ctx.store.delete_owned(kind, cid)


def emit_call(ctx: Context, type: str, call: JsonObject, **fields: Any) -> None:
    """Queue an event that contains the call."""
    ctx.emit(type, call_cid=call["cid"], call=show_call(ctx, call), **fields)


# --- showing ----------------------------------------------------------------------------------------------------------


def show_call(ctx: Context, call: JsonObject) -> JsonObject:
    """Show one call as ``CallResponse``."""
    return show_calls(ctx, [call])[0]


def show_calls(ctx: Context, calls: list[JsonObject]) -> list[JsonObject]:
    """Show calls as ``CallResponse``, with one lookup for all their users."""
    people = load_users(ctx, [user_id for call in calls for user_id in _people(call)])
    return [_show(ctx, call, people) for call in calls]


def _people(call: JsonObject) -> list[str]:
    participants = call["session"]["participants"] if "session" in call else ()
    return [call["created_by_user_id"], *(entry["user_id"] for entry in participants)]


def _show(ctx: Context, call: JsonObject, people: dict[str, JsonObject]) -> JsonObject:
    host, path = ctx.base_url.removeprefix("http://"), f"{call['type']}/{call['id']}"
    shown: JsonObject = {
        "ended_at": None,
        **shown_as("CallResponse", call),
        **_show_egress(running_egress(call)),
        "join_ahead_time_seconds": call["settings"]["backstage"]["join_ahead_time_seconds"],
        "created_by": people[call["created_by_user_id"]],
        "ingress": {
            "rtmp": {"address": f"rtmps://{host}/ingress/{ctx.store.app}.{call['type']}.{call['id']}"},
            "srt": {"address": f"srt://{host}?passphrase={{passphrase}}&streamid=#!::r={path},t={{token}}"},
            "whip": {"address": f"{ctx.base_url}/whip/{path}"},
        },
    }
    if "session" in call:
        shown["session"] = _show_session(call["session"], people)
    return shown


def _show_egress(running: JsonObject) -> JsonObject:
    """Show running egress as ``egress`` and as flags."""
    recordings = {name: {"status": "running"} for name in (*RECORDINGS, "frame_recording") if name in running}
    hls: JsonObject = {"hls": running["hls"]["shown"]} if "hls" in running else {}
    rtmps = list(running.get("rtmp_broadcasts", {}).values())
    return {
        "recording": any(name in running for name in RECORDINGS),
        "transcribing": "transcription" in running,
        "captioning": "closed_caption" in running,
        "egress": {"broadcasting": bool(hls or rtmps), "rtmps": rtmps, **hls, **recordings},
    }


def _show_session(session: JsonObject, people: dict[str, JsonObject]) -> JsonObject:
    participants: list[JsonObject] = session["participants"]
    roles = [entry["role"] for entry in participants]
    return {
        **session,
        "participants": [show_participant(entry, people) for entry in participants],
        "participants_count_by_role": {role: roles.count(role) for role in sorted(set(roles))},
    }


def show_participant(participant: JsonObject, people: dict[str, JsonObject]) -> JsonObject:
    """Show a participant as ``CallParticipantResponse``."""
    return {"user": people[participant["user_id"]], **shown_as("CallParticipantResponse", participant)}


def show_members(ctx: Context, members: list[JsonObject]) -> list[JsonObject]:
    """Show members as ``MemberResponse``."""
    people = load_users(ctx, [member["user_id"] for member in members])
    return [{**member, "user": people[member["user_id"]]} for member in members]


def first_members(ctx: Context, cid: str, limit: int | None = None) -> list[JsonObject]:
    """Show a call's newest members."""
    limit = 25 if limit is None else limit
    found = ctx.store.select("member", "owner = ?", [cid], order="created_at DESC, seq DESC", limit=limit)
    return show_members(ctx, found)


def call_with_members(ctx: Context, call: JsonObject, limit: int | None = None) -> JsonObject:
    """Show a call with its members and the caller's capabilities, as most call operations do."""
    return {
        "call": show_call(ctx, call),
        "members": first_members(ctx, call["cid"], limit),
        "own_capabilities": capabilities(ctx, call, require_call_type(ctx, call["type"])),
    }
