"""Events that clients send through a call, captions among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream_video_async.emulator.clock import parse_time
from stream_video_async.emulator.errors import bad_input

from .calls_shared import require_call
from .registry import operation
from .users_shared import ensure_user, load_users

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject


def _sender(ctx: Context) -> JsonObject:
    user_id = ctx.user_id()
    if user_id is None:
        raise bad_input("either user or user_id must be provided when using server side auth.")
    return load_users(ctx, [ensure_user(ctx, user_id)["id"]])[user_id]


@operation("SendCallEvent")
def send_call_event(ctx: Context) -> JsonObject:
    """Send a custom event; no session is needed."""
    call = require_call(ctx, "read-call")
    ctx.emit("custom", call_cid=call["cid"], custom=ctx.body.get("custom", {}), user=_sender(ctx))
    return {}


@operation("SendClosedCaption")
def send_closed_caption(ctx: Context) -> JsonObject:
    """Send a line of captions."""
    call = require_call(ctx, "send-closed-captions-call")
    body = ctx.body
    caption = {
        "id": ctx.new_id("caption"),
        "text": body["text"],
        "speaker_id": body["speaker_id"],
        "start_time": parse_time(body.get("start_time")) or ctx.now,
        "end_time": parse_time(body.get("end_time")) or ctx.now,
        "language": body.get("language", "en"),
        "translated": body.get("translated", False),
        "user": _sender(ctx),
    }
    if body.get("service"):
        caption["service"] = body["service"]
    ctx.emit("call.closed_caption", call_cid=call["cid"], closed_caption=caption)
    return {}
