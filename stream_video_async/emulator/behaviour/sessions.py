"""Sessions of calls and their participants; only a control endpoint or a test starts them, no media flows here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .calls_shared import emit_call

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject

__all__ = ["end_session"]


def end_session(ctx: Context, call: JsonObject) -> None:
    """End the running session, if there is one; the caller writes the call back."""
    session: JsonObject | None = call.get("session")
    if not call["current_session_id"] or session is None:
        return
    call["session"] = session | {"participants": [], "ended_at": ctx.now}
    call["current_session_id"] = ""
    emit_call(ctx, "call.session_ended", call, session_id=session["id"])
