"""Time that passes when a test wants it to."""

from __future__ import annotations

import asyncio
from typing import Any

from stream_video_async.retry import RetryPolicy


class Sleeper:
    """A sleep that takes no time and remembers what was asked; its clock moves with it."""

    def __init__(self, now: float = 1000.0) -> None:
        self.slept: list[float] = []
        self.now = now

    def clock(self) -> float:
        return self.now

    __call__ = clock

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds
        await asyncio.sleep(0)

    def policy(self, **more: Any) -> RetryPolicy:
        return RetryPolicy(**{"sleep": self.sleep, "clock": self.clock, "random": lambda: 0.5, **more})


def fast(**more: Any) -> RetryPolicy:
    """A policy whose own pauses are over at once; the clock is the real one."""

    async def sleep(_seconds: float) -> None:
        await asyncio.sleep(0)

    return RetryPolicy(**{"sleep": sleep, **more})
