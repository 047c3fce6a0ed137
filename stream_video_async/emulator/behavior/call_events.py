"""What clients send: custom events, captions, reports about themselves, and feedback.

Inferred: events of clients who are not in the call are checked and discarded. Feedback belongs to the running session
or else the last one; feedback sent by a server is attributed to the participant whose ``user_session_id`` it contains,
or else to the call's creator; platform data are empty.
"""

from __future__ import annotations

from ..query import Query
from .calls_shared import find_call, on_call
from .kit import Context, JsonObject, field_sql, given_fields, operation, parse_time, query_operation, shown_as, without
from .participants import add_to_timeline
from .session_records import last_session, load_stays
from .users_shared import acting_user, load_user, show_user


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
        **given_fields(ctx),
        "start_time": parse_time(body.get("start_time")) or ctx.now,
        "end_time": parse_time(body.get("end_time")) or ctx.now,
        "user": show_user(acting_user(ctx)),
    }
    ctx.emit("call.closed_caption", call_cid=call["cid"], closed_caption=caption)


@operation("ReportClientCallEvent")
def report_client_call_event(ctx: Context) -> None:
    """Record events of clients in the timelines of those who are in a running session."""
    for event in ctx.body["events"]:
        call = find_call(ctx, f"{event.get('type', '')}:{event.get('id', '')}")
        user_id = event.get("user_id") or ctx.auth.user_id
        if call is not None and user_id and event.get("call_session_id") in (None, "", call["current_session_id"]):
            add_to_timeline(ctx, call, user_id, "client_event", event)


# --- feedback ---------------------------------------------------------------------------------------------------------


@on_call("CollectUserFeedback", "read-call")
def collect_user_feedback(ctx: Context, call: JsonObject) -> None:
    """Store a rating of a session."""
    session_id: str = (last_session(ctx, call) or {}).get("id", "")
    user_id = _author(ctx, call, session_id)
    feedback: JsonObject = {
        "reason": "",
        **ctx.body,
        "call_cid": call["cid"],
        "session_id": session_id,
        "user_id": user_id,
        "created_at": ctx.now,
    }
    ctx.store.put("feedback", ctx.new_id("feedback"), feedback, call["cid"])
    given, user = {"reason": "", **without(ctx.body, "user_session_id")}, load_user(ctx, user_id)
    ctx.emit("call.user_feedback_submitted", call_cid=call["cid"], session_id=session_id, user=user, **given)


def _author(ctx: Context, call: JsonObject, session_id: str) -> str:
    if ctx.auth.user_id is not None:
        return ctx.auth.user_id
    for stay in load_stays(ctx, session_id):
        if stay["user_session_id"] == ctx.body.get("user_session_id"):
            return str(stay["user_id"])
    return str(call["created_by_user_id"])


def _show(_: Context, feedback: JsonObject) -> JsonObject:
    platform: JsonObject = {"browser": {}, "device": {}, "os": {}}
    return {**shown_as("UserFeedbackResponse", feedback), "cid": feedback["call_cid"], "platform": platform}


query_operation(
    Query("QueryUserFeedback", "feedback", columns={"call_cid": "owner", "call_session_id": field_sql("session_id")}),
    _show,
    scope=("1", []),
)
