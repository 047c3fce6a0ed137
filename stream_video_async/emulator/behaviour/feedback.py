"""What participants say about a call.

Inferred: feedback belongs to the running session or else the last one; a server's feedback counts as that of the
participant whose ``user_session_id`` it names, or else of the call's creator; platform data are unknown.
"""

from __future__ import annotations

from typing import Final

from .calls_shared import on_call
from .kit import Context, JsonObject, Query, field_sql, given, query_operation
from .session_records import last_session, participations
from .users_shared import load_user

_OWN: Final = ("rating", "reason", "sdk", "sdk_version", "custom")


@on_call("CollectUserFeedback", "read-call")
def collect_user_feedback(ctx: Context, call: JsonObject) -> None:
    """Keep a rating."""
    session_id: str = (last_session(ctx, call) or {}).get("id", "")
    user_id = _author(ctx, call, session_id)
    feedback: JsonObject = {
        "reason": "",
        **given(ctx.body, (*_OWN, "user_session_id")),
        "call_cid": call["cid"],
        "session_id": session_id,
        "user_id": user_id,
        "created_at": ctx.now,
    }
    ctx.store.put("feedback", ctx.new_id("feedback"), feedback, call["cid"])
    ctx.emit(
        "call.user_feedback_submitted",
        call_cid=call["cid"],
        session_id=session_id,
        user=load_user(ctx, user_id),
        **given(feedback, _OWN),
    )


def _author(ctx: Context, call: JsonObject, session_id: str) -> str:
    if ctx.auth.user_id is not None:
        return ctx.auth.user_id
    for stay in participations(ctx, session_id):
        if stay["user_session_id"] == ctx.body.get("user_session_id"):
            return str(stay["user_id"])
    return str(call["created_by_user_id"])


def _show(_: Context, feedback: JsonObject) -> JsonObject:
    platform: JsonObject = {"browser": {}, "device": {}, "os": {}}
    return {**given(feedback, (*_OWN, "session_id", "user_id")), "cid": feedback["call_cid"], "platform": platform}


query_operation(
    Query("QueryUserFeedback", "feedback", columns={"call_cid": "owner", "call_session_id": field_sql("session_id")}),
    "user_feedback",
    _show,
    scope=("1", []),
)
