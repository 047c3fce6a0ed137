"""What happens by itself once its time has come: a session reaches its maximum duration, a recording is ready.

Nothing runs in the background. Before a request is answered, everything that fell due since the last one is done, at
the instant it was due; so a virtual clock that jumps ahead finds the world as it would have become.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import attrs

from .kit import Context, JsonObject

_Action: TypeAlias = Callable[["Context", "JsonObject"], None]
_actions: dict[str, _Action] = {}


def on_timer(action: str) -> Callable[[_Action], _Action]:
    """Register the decorated function as what a timer of this name does; it gets the fields the timer was set with."""

    def register(function: _Action) -> _Action:
        _actions[action] = function
        return function

    return register


def set_timer(ctx: Context, action: str, key: str, at: int, fields: JsonObject) -> None:
    """Let an action happen at an instant, instead of the one that was planned under the same key."""
    cancel_timer(ctx, action, key)
    ctx.store.put("timer", f"{action}/{key}", {"action": action, "key": key, "created_at": at, "fields": fields})


def cancel_timer(ctx: Context, action: str, key: str) -> None:
    """Forget what was planned; does nothing when nothing was."""
    ctx.store.delete("timer", f"{action}/{key}")


def run_due_timers(ctx: Context) -> None:
    """Do what has fallen due, at the instant it was due; what that plans may be due as well."""
    while due := ctx.store.due("timer", ctx.now):
        timer = due[0]
        cancel_timer(ctx, timer["action"], timer["key"])
        _actions[timer["action"]](attrs.evolve(ctx, now=timer["created_at"]), timer["fields"])
