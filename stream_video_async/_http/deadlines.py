"""Time limits of calls: like ``asyncio.timeout``, but with one timer for all of them, and a way to end them all.

A timer of its own for each request is the largest single cost of a quick call. Nearly all of these timers are cancelled
unused, so the deadlines of a client share one timer that looks through them when the earliest is due.
"""

from __future__ import annotations

import asyncio
from math import inf
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import TracebackType

__all__ = ["Deadline", "Deadlines"]

TICK = 0.002
"""Seconds by which the timer is late, so that deadlines which end almost together are ended in one go."""


class Deadline:
    """A part of a call that ends with ``TimeoutError`` when its time is over."""

    __slots__ = ("_cancelling", "_deadlines", "_task", "expired", "when")

    def __init__(self, deadlines: Deadlines, when: float | None) -> None:
        self._deadlines = deadlines
        self._task: asyncio.Task[object] | None = None
        self._cancelling = 0
        self.when: float | None = when
        """In the loop's time; ``None``: never."""
        self.expired: bool = False

    def __enter__(self) -> Self:
        # With the loop named it need not be looked up, which takes a system call.
        task = self._task = asyncio.current_task(self._deadlines.loop)
        if task is None:
            raise RuntimeError("calls must run inside a task: use asyncio.run() or create_task()")
        self._cancelling = task.cancelling()
        self._deadlines.open.add(self)
        when = self.when
        if when is not None and when + TICK < self._deadlines.looks_at:
            self._deadlines.look_at(when + TICK)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        # The timer stays: most likely the next deadline needs it.
        self._deadlines.open.discard(self)
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


class Deadlines:
    """All deadlines that are open in one client."""

    __slots__ = ("_timer", "looks_at", "loop", "open")

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop: asyncio.AbstractEventLoop = loop
        self.open: set[Deadline] = set()
        """Those that were entered and not left."""
        self.looks_at: float = inf
        """When the timer is due; it need not be set anew for deadlines that end later."""
        self._timer: asyncio.TimerHandle | None = None

    def limit(self, seconds: float | None) -> Deadline:
        """Make a deadline.

        Args:
            seconds: How long what runs inside may take; ``None`` for no limit.

        Returns:
            The deadline, to be entered with ``with``.
        """
        return Deadline(self, None if seconds is None else self.loop.time() + seconds)

    def expire_all(self) -> None:
        """End everything that runs in a deadline."""
        for deadline in list(self.open):
            deadline.expire()
        self.stop()

    def stop(self) -> None:
        """Cancel the timer."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self.looks_at = inf

    def look_at(self, when: float) -> None:
        """Set the timer."""
        self.stop()
        self.looks_at = when
        self._timer = self.loop.call_at(when, self._expire_due)

    def _expire_due(self) -> None:
        self.stop()
        now = self.loop.time()
        earliest: float | None = None
        for deadline in list(self.open):
            when = deadline.when
            if when is None or deadline.expired:
                continue
            if when <= now:
                deadline.expire()
            elif earliest is None or when < earliest:
                earliest = when
        if earliest is not None:
            self.look_at(earliest + TICK)
