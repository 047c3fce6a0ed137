"""Ringing and notifying members: the events a phone would wake up from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stream_video_async.emulator.errors import bad_input, not_allowed

from .calls_shared import emit_call, find_call, require_call, show_members
from .participants import miss
from .registry import operation
from .sessions import running_session
from .timers import on_timer, set_timer
from .users_shared import load_users

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject

__all__ = ["notify_members"]

_MAX_RUNG: Final = 25


def notify_members(ctx: Context, call: JsonObject, wish: JsonObject) -> None:
    """Send ``call.ring`` and ``call.notification`` if ``ring`` or ``notify`` ask for it."""
    caller = ctx.auth.user_id or call["created_by_user_id"]
    if wish.get("ring") and ctx.store.get("member", caller, call["cid"]) is None:
        raise bad_input(f"the caller {caller} must be a member of a ringing call")
    for flag, event in (("ring", "call.ring"), ("notify", "call.notification")):
        if wish.get(flag):
            _alert(ctx, call, event, ctx.store.all("member", call["cid"]), video=bool(wish.get("video")))


def _alert(ctx: Context, call: JsonObject, event: str, members: list[JsonObject], *, video: bool) -> None:
    caller = ctx.auth.user_id or call["created_by_user_id"]
    if (ctx.store.get("user", caller) or {}).get("banned"):
        raise not_allowed(f"User '{caller}' is banned and is not allowed to ring or notify others")
    blocking = set(ctx.store.owners("block", caller))
    members = [member for member in members if member["user_id"] not in blocking]
    fields: JsonObject = {
        "session_id": call["current_session_id"],
        "user": load_users(ctx, [caller])[caller],
        "members": show_members(ctx, members),
    }
    if event == "call.ring":
        fields["video"] = video
        _expect_answers(ctx, call, [member["user_id"] for member in members if member["user_id"] != caller])
    emit_call(ctx, event, call, **fields)


def _expect_answers(ctx: Context, call: JsonObject, callees: list[str]) -> None:
    after = call["settings"]["ring"]["missed_call_timeout_ms"]
    for user_id in callees if after else ():
        key = f"{call['cid']}/{user_id}"
        set_timer(ctx, "missed_call", key, ctx.now + after * 1_000_000, {"cid": call["cid"], "user_id": user_id})


@on_timer("missed_call")
def _no_answer(ctx: Context, timer: JsonObject) -> None:
    call, user_id = find_call(ctx, timer["cid"]), timer["user_id"]
    if call is None or "ended_at" in call or ctx.store.get("member", user_id, call["cid"]) is None:
        return
    session: JsonObject = running_session(call) or {}
    answers = ("accepted_by", "rejected_by", "missed_by")
    present = [entry["user_id"] for entry in session.get("participants", ())]
    if user_id not in present and not any(user_id in session.get(name, ()) for name in answers):
        miss(ctx, call, user_id)


@operation("RingCall")
def ring_call(ctx: Context) -> JsonObject:
    """Ring the members named, or all who are not in the call."""
    call = require_call(ctx, "read-call")
    asked: list[str] = ctx.body.get("members_ids", [])
    members = {member["user_id"]: member for member in ctx.store.all("member", call["cid"])}
    strangers = [user_id for user_id in asked if user_id not in members]
    if len(asked) > _MAX_RUNG:
        raise bad_input(f"members_ids must have {_MAX_RUNG} entries or less")
    if strangers:
        raise bad_input(f"the users [{' '.join(strangers)}] are not members of the call")
    session: JsonObject = call.get("session") or {}
    present: set[str] = {entry["user_id"] for entry in session.get("participants", ())}
    rung = asked or [user_id for user_id in members if user_id not in present]
    _alert(ctx, call, "call.ring", [members[user_id] for user_id in rung], video=bool(ctx.body.get("video")))
    return {"members_ids": rung}
