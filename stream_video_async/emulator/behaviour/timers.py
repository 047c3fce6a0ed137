"""What happens by itself once its time has come: a session reaches its maximum duration, a recording is ready.

Nothing runs in the background. Before a request is answered, everything that fell due since the last one is done, at
the instant it was due; so a virtual clock that jumps ahead finds the world as it would have become.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from .calls_shared import find_call, save_call
from .ready import run_due_files
from .sessions import end_session, running_session

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context

__all__ = ["run_due_timers"]


def run_due_timers(ctx: Context) -> None:
    """End the sessions whose time is up and show what is ready; the events belong to the request that found them."""
    for timer in ctx.store.due("timer", ctx.now):
        ctx.store.delete("timer", timer["cid"])
        call = find_call(ctx, timer["cid"])
        session = None if call is None else running_session(call)
        if call is None or session is None or session["id"] != timer["session_id"]:
            continue
        then = attrs.evolve(ctx, now=timer["created_at"])
        end_session(then, call)
        save_call(then, call)
    run_due_files(ctx)
