"""Going live and stopping, with what starts and stops beside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .calls_shared import capabilities_by_role, emit_call, on_call, save_call, show_call
from .egress import EgressKind, start_egress, stop_all_egress
from .kit import Context, JsonObject
from .sessions import leave, may_enter_backstage, running_session, start_automatic

_FLAGS: Final[Mapping[str, EgressKind]] = {
    "hls": "hls",
    "recording": "composite_recording",
    "composite_recording": "composite_recording",
    "individual_recording": "individual_recording",
    "raw_recording": "raw_recording",
    "rtmp_broadcasts": "rtmp_broadcasts",
    "transcription": "transcription",
    "closed_caption": "closed_caption",
}
"""What stands behind ``start_`` and ``continue_`` in requests."""


def _asked(ctx: Context, verb: str) -> list[EgressKind]:
    return [kind for flag, kind in _FLAGS.items() if ctx.body.get(f"{verb}_{flag}")]


@on_call("GoLive", "update-call")
def go_live(ctx: Context, call: JsonObject) -> JsonObject:
    """Leave backstage; start what is asked for and what is ``auto-on``."""
    call["backstage"] = False
    session = running_session(call)
    if session is not None:
        session["live_started_at"] = ctx.now
        session.pop("live_ended_at", None)
    for kind in _asked(ctx, "start"):
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


@on_call("StopLive", "update-call")
def stop_live(ctx: Context, call: JsonObject) -> JsonObject:
    """Go backstage; everything that flows out stops unless it is told to continue."""
    call["backstage"] = True
    session = running_session(call)
    if session is not None:
        session["live_ended_at"] = ctx.now
    stop_all_egress(ctx, call, _asked(ctx, "continue"))
    _clear_the_stage(ctx, call)
    save_call(ctx, call)
    emit_call(ctx, "call.updated", call, capabilities_by_role=capabilities_by_role(ctx, call))
    return {"call": show_call(ctx, call)}
