"""Events that clients send: through a call, captions among them, and about their own work.

Inferred: events of clients who are not in the call are checked and forgotten.
"""

from __future__ import annotations

from .calls_shared import find_call, on_call
from .kit import Context, JsonObject, given, operation, parse_time
from .participants import note
from .users_shared import acting_user, show_user


@on_call("SendCallEvent", "read-call")
def send_call_event(ctx: Context, call: JsonObject) -> None:
    """Send a custom event; no session is needed."""
    user = show_user(acting_user(ctx))
    ctx.emit("custom", call_cid=call["cid"], custom=ctx.body.get("custom", {}), user=user)


@on_call("SendClosedCaption", "send-closed-captions-call")
def send_closed_caption(ctx: Context, call: JsonObject) -> None:
    """Send a line of captions."""
    body = ctx.body
    caption = {
        "id": ctx.new_id("caption"),
        "language": "en",
        "translated": False,
        **given(body, ("text", "speaker_id", "language", "translated", "service")),
        "start_time": parse_time(body.get("start_time")) or ctx.now,
        "end_time": parse_time(body.get("end_time")) or ctx.now,
        "user": show_user(acting_user(ctx)),
    }
    ctx.emit("call.closed_caption", call_cid=call["cid"], closed_caption=caption)


@operation("ReportClientCallEvent")
def report_client_call_event(ctx: Context) -> None:
    """Take events of clients; those of participants of a running session appear in their timelines."""
    for event in ctx.body.get("events", ()):
        call = find_call(ctx, f"{event.get('type', '')}:{event.get('id', '')}")
        user_id = event.get("user_id") or ctx.auth.user_id
        if call is not None and user_id and event.get("call_session_id") in (None, "", call["current_session_id"]):
            note(ctx, call, user_id, "client_event", event)
