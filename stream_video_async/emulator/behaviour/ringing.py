"""Ringing and notifying members: the events a phone would wake up from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stream_video_async.emulator.errors import bad_input

from .calls_shared import emit_call, require_call, show_members
from .registry import operation
from .users_shared import load_users

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject

__all__ = ["notify_members"]

_MAX_RUNG: Final = 25


def notify_members(ctx: Context, call: JsonObject, wish: JsonObject) -> None:
    """Send ``call.ring`` and ``call.notification`` if ``ring`` or ``notify`` ask for it."""
    for flag, event in (("ring", "call.ring"), ("notify", "call.notification")):
        if wish.get(flag):
            _alert(ctx, call, event, ctx.store.all("member", call["cid"]), video=bool(wish.get("video")))


def _alert(ctx: Context, call: JsonObject, event: str, members: list[JsonObject], *, video: bool) -> None:
    caller = ctx.auth.user_id or call["created_by_user_id"]
    fields: JsonObject = {
        "session_id": call["current_session_id"],
        "user": load_users(ctx, [caller])[caller],
        "members": show_members(ctx, members),
    }
    if event == "call.ring":
        fields["video"] = video
    emit_call(ctx, event, call, **fields)


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
