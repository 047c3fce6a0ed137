"""Scheduled actions: a session reaches its maximum duration, a recording becomes ready.

Nothing runs in the background. Before a request is handled, the actions that became due since the last one run in
order, each with ``ctx.now`` at the time it was due, so that jumps of the virtual clock skip none.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final, TypeAlias

import attrs

from .kit import Context, JsonObject

_Action: TypeAlias = Callable[[Context, JsonObject], None]
_actions: dict[str, _Action] = {}
_log: Final = logging.getLogger("stream_video_async.emulator")


def on_timer(action: str) -> Callable[[_Action], _Action]:
    """Register the decorated function as an action; it receives the fields passed to ``set_timer``."""

    def register(function: _Action) -> _Action:
        _actions[action] = function
        return function

    return register


def set_timer(ctx: Context, action: str, key: str, at: int, fields: JsonObject) -> None:
    """Schedule an action, replacing one with the same key."""
    cancel_timer(ctx, action, key)
    ctx.store.put("timer", f"{action}/{key}", {"action": action, "key": key, "created_at": at, "fields": fields})


def cancel_timer(ctx: Context, action: str, key: str) -> None:
    """Cancel a scheduled action, if any."""
    ctx.store.delete("timer", f"{action}/{key}")


def run_due_timers(ctx: Context) -> None:
    """Run the actions that are due, including those that they schedule.

    One that fails is undone and logged: tried again, it would fail all later requests of the app.
    """
    while timer := ctx.store.due("timer", ctx.now):
        cancel_timer(ctx, timer["action"], timer["key"])
        due = attrs.evolve(ctx, now=timer["created_at"], events=[])
        try:
            with ctx.store.savepoint():
                _actions[timer["action"]](due, timer["fields"])
        except Exception:  # noqa: BLE001 - logged with its traceback
            _log.exception("the timer %s of %s failed", timer["action"], timer["key"])
        else:
            ctx.events += due.events
