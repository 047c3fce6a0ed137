"""What participants say about a call.

Inferred: feedback belongs to the running session or else the last one; a server's feedback counts as that of the
participant whose ``user_session_id`` it names, or else of the call's creator; platform data are unknown.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from stream_video_async.emulator.contract import load_contract
from stream_video_async.emulator.query import QuerySpec, run_query, spec_from_schema

from .calls_shared import require_call
from .crud import given
from .registry import operation
from .session_records import last_session, participations
from .users_shared import load_users

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject


@operation("CollectUserFeedback")
def collect_user_feedback(ctx: Context) -> JsonObject:
    """Keep a rating."""
    call, body = require_call(ctx, "read-call"), ctx.body
    session_id: str = (last_session(ctx, call) or {}).get("id", "")
    user_id = _author(ctx, call, session_id)
    feedback: JsonObject = {
        "reason": "",
        **given(body, ("rating", "reason", "sdk", "sdk_version", "custom", "user_session_id")),
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
        user=load_users(ctx, [user_id])[user_id],
        **given(feedback, ("rating", "reason", "sdk", "sdk_version", "custom")),
    )
    return {}


def _author(ctx: Context, call: JsonObject, session_id: str) -> str:
    if ctx.auth.user_id is not None:
        return ctx.auth.user_id
    for stay in participations(ctx, session_id):
        if stay["user_session_id"] == ctx.body.get("user_session_id"):
            return str(stay["user_id"])
    return str(call["created_by_user_id"])


@functools.cache
def _spec() -> QuerySpec:
    columns = {"call_cid": "owner", "call_session_id": "json_extract(body, '$.session_id')"}
    return spec_from_schema(load_contract(), "QueryUserFeedbackRequest", columns=columns)


@operation("QueryUserFeedback", scan=True)
def query_user_feedback(ctx: Context) -> JsonObject:
    """Find feedback page by page; newest first unless sorted otherwise."""
    page = run_query(ctx, _spec(), "feedback", scope=("1", []))
    return page.with_cursors({"user_feedback": [_show(entry) for entry in page.rows]})


def _show(feedback: JsonObject) -> JsonObject:
    return {
        **given(feedback, ("rating", "reason", "sdk", "sdk_version", "session_id", "user_id", "custom")),
        "cid": feedback["call_cid"],
        "platform": {"browser": {}, "device": {}, "os": {}},
    }
