"""Going live and stopping, with what starts and stops beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .calls_shared import capabilities_by_role, emit_call, require_call, save_call, show_call
from .egress import EgressKind, start_egress, stop_egress
from .registry import operation
from .sessions import leave, may_enter_backstage, running_session, start_automatic

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject

_STARTS: Final[Mapping[str, EgressKind]] = {
    "start_hls": "hls",
    "start_recording": "composite_recording",
    "start_composite_recording": "composite_recording",
    "start_individual_recording": "individual_recording",
    "start_raw_recording": "raw_recording",
    "start_transcription": "transcription",
    "start_closed_caption": "closed_caption",
}
_CONTINUES: Final[Mapping[str, EgressKind]] = {
    "continue_hls": "hls",
    "continue_recording": "composite_recording",
    "continue_composite_recording": "composite_recording",
    "continue_individual_recording": "individual_recording",
    "continue_raw_recording": "raw_recording",
    "continue_rtmp_broadcasts": "rtmp_broadcasts",
    "continue_transcription": "transcription",
    "continue_closed_caption": "closed_caption",
}


@operation("GoLive")
def go_live(ctx: Context) -> JsonObject:
    """Leave backstage; start what is asked for and what is ``auto-on``."""
    call = require_call(ctx, "update-call")
    call["backstage"] = False
    session = running_session(call)
    if session is not None:
        session["live_started_at"] = ctx.now
        session.pop("live_ended_at", None)
    for flag, kind in _STARTS.items():
        if ctx.body.get(flag):
            start_egress(ctx, call, kind)
    start_automatic(ctx, call)
    save_call(ctx, call)
    emit_call(ctx, "call.live_started", call)
    return {"call": show_call(ctx, call)}


def _clear_the_stage(ctx: Context, call: JsonObject) -> None:
    """Put out everybody who may not be in backstage."""
    present = {entry["user_id"] for entry in (running_session(call) or {}).get("participants", ())}
    for user_id in sorted(present):
        if not may_enter_backstage(ctx, call, user_id):
            leave(ctx, call, user_id)


@operation("StopLive")
def stop_live(ctx: Context) -> JsonObject:
    """Go backstage; everything that flows out stops unless it is told to continue."""
    call = require_call(ctx, "update-call")
    call["backstage"] = True
    session = running_session(call)
    if session is not None:
        session["live_ended_at"] = ctx.now
    stop_egress(ctx, call, frozenset(kind for flag, kind in _CONTINUES.items() if ctx.body.get(flag)))
    _clear_the_stage(ctx, call)
    save_call(ctx, call)
    emit_call(ctx, "call.updated", call, capabilities_by_role=capabilities_by_role(ctx, call))
    return {"call": show_call(ctx, call)}
