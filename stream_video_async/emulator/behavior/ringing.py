"""Ringing and notifying members of a call."""

from __future__ import annotations

from .calls_shared import emit_call, find_call, on_call, show_members
from .kit import Context, JsonObject, bad_input, not_allowed
from .participants import has_answered, miss
from .sessions import present
from .timers import on_timer, set_timer
from .users_shared import load_user


def notify_members(ctx: Context, call: JsonObject, flags: JsonObject) -> None:
    """Send ``call.ring`` if ``ring`` is set, and ``call.notification`` if ``notify`` is set."""
    caller = _caller(ctx, call)
    if flags.get("ring") and ctx.store.get("member", caller, call["cid"]) is None:
        raise bad_input(f"the caller {caller} must be a member of a ringing call")
    for flag, event in (("ring", "call.ring"), ("notify", "call.notification")):
        if flags.get(flag):
            _alert(ctx, call, event, ctx.store.all("member", call["cid"]), video=bool(flags.get("video")))


def _caller(ctx: Context, call: JsonObject) -> str:
    return str(ctx.auth.user_id or call["created_by_user_id"])


def _alert(ctx: Context, call: JsonObject, event: str, members: list[JsonObject], *, video: bool) -> None:
    caller = _caller(ctx, call)
    if (ctx.store.get("user", caller) or {}).get("banned"):
        raise not_allowed(f"User '{caller}' is banned and is not allowed to ring or notify others")
    blocking = set(ctx.store.owners("block", caller))
    members = [member for member in members if member["user_id"] not in blocking]
    fields: JsonObject = {
        "session_id": call["current_session_id"],
        "user": load_user(ctx, caller),
        "members": show_members(ctx, members),
    }
    if event == "call.ring":
        fields["video"] = video
        _plan_missed_calls(ctx, call, [member["user_id"] for member in members if member["user_id"] != caller])
    emit_call(ctx, event, call, **fields)


def _plan_missed_calls(ctx: Context, call: JsonObject, callees: list[str]) -> None:
    after = call["settings"]["ring"]["missed_call_timeout_ms"]
    for user_id in callees if after else ():
        key = f"{call['cid']}/{user_id}"
        set_timer(ctx, "missed_call", key, ctx.now + after * 1_000_000, {"cid": call["cid"], "user_id": user_id})


@on_timer("missed_call")
def _miss_unanswered_ring(ctx: Context, timer: JsonObject) -> None:
    call, user_id = find_call(ctx, timer["cid"]), timer["user_id"]
    if call is None or "ended_at" in call or ctx.store.get("member", user_id, call["cid"]) is None:
        return
    if not has_answered(call, user_id):
        miss(ctx, call, user_id)


@on_call("RingCall", "read-call")
def ring_call(ctx: Context, call: JsonObject) -> JsonObject:
    """Ring the members named, by default all who are not in the session."""
    asked: list[str] = ctx.body.get("members_ids", [])
    members = {member["user_id"]: member for member in ctx.store.all("member", call["cid"])}
    unknown = [user_id for user_id in asked if user_id not in members]
    if unknown:
        raise bad_input(f"the users [{' '.join(unknown)}] are not members of the call")
    inside = {entry["user_id"] for entry in present(call)}
    rung = asked or [user_id for user_id in members if user_id not in inside]
    _alert(ctx, call, "call.ring", [members[user_id] for user_id in rung], video=bool(ctx.body.get("video")))
    return {"members_ids": rung}
