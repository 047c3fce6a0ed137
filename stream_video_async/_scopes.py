"""Time limits of calls: like ``asyncio.timeout``, but with one timer for all of them, and a way to end them all.

A timer of its own for each request is the largest single cost of a quick call. Nearly all of these timers are cancelled
unused, so the scopes of a client share one that looks through them when the earliest is due.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import TracebackType

__all__ = ["Scope", "Scopes"]

TICK = 0.002
"""Seconds by which the timer is late, so that scopes which end almost together are ended in one go."""


class Scope:
    """A part of a call that ends with ``TimeoutError`` when its time is over."""

    __slots__ = ("_cancelling", "_scopes", "_task", "expired", "when")

    def __init__(self, scopes: Scopes, when: float | None) -> None:
        self._scopes = scopes
        self._task: asyncio.Task[object] | None = None
        self._cancelling = 0
        self.when: float | None = when
        """In the loop's time; ``None``: never."""
        self.expired: bool = False

    def __enter__(self) -> Self:
        # With the loop named it need not be looked up, which takes a system call.
        task = self._task = asyncio.current_task(self._scopes.loop)
        if task is None:
            raise RuntimeError("calls must run inside a task: use asyncio.run() or create_task()")
        self._cancelling = task.cancelling()
        self._scopes.add(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._scopes.discard(self)
        # Others may have cancelled the task as well; their cancellation goes before ours.
        if not self.expired or self._task is None:
            return
        if self._task.uncancel() <= self._cancelling and kind is asyncio.CancelledError:
            raise TimeoutError from error

    def expire(self) -> None:
        """End what runs inside."""
        if not self.expired and self._task is not None:
            self.expired = True
            self._task.cancel()


class Scopes:
    """All scopes that are open in one client."""

    __slots__ = ("_open", "_timer", "loop")

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop: asyncio.AbstractEventLoop = loop
        self._open: set[Scope] = set()
        self._timer: asyncio.TimerHandle | None = None

    def __len__(self) -> int:
        return len(self._open)

    def limit(self, seconds: float | None) -> Scope:
        """Make a scope.

        Args:
            seconds: How long what runs inside may take; ``None`` for no limit.

        Returns:
            The scope, to be entered with ``with``.
        """
        return Scope(self, None if seconds is None else self.loop.time() + seconds)

    def add(self, scope: Scope) -> None:
        """Take note of a scope that is entered."""
        self._open.add(scope)
        when = scope.when
        if when is not None and (self._timer is None or when + TICK < self._timer.when()):
            self._set_timer(when)

    def discard(self, scope: Scope) -> None:
        """Forget a scope that is left. The timer stays: most likely the next scope needs it."""
        self._open.discard(scope)

    def expire_all(self) -> None:
        """End everything that runs in a scope."""
        for scope in list(self._open):
            scope.expire()
        self.stop()

    def stop(self) -> None:
        """Cancel the timer."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _set_timer(self, when: float) -> None:
        self.stop()
        self._timer = self.loop.call_at(when + TICK, self._expire_due)

    def _expire_due(self) -> None:
        self._timer = None
        now = self.loop.time()
        earliest: float | None = None
        for scope in list(self._open):
            when = scope.when
            if when is None or scope.expired:
                continue
            if when <= now:
                scope.expire()
            elif earliest is None or when < earliest:
                earliest = when
        if earliest is not None:
            self._set_timer(earliest)
