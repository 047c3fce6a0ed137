"""Turns at the event loop: when many replies arrive at once, other work gets the loop between them."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio

__all__ = ["PER_PASS", "Turns"]

PER_PASS = 8
"""Replies to take up in one pass of the loop: about a millisecond of work, and little enough memory to stay in the
processor's caches from reading to decoding; hundreds at a time cost a quarter more each."""


class Turns:
    """Lets a limited number of replies be taken up in one pass of the event loop, in the order of their arrival.

    Five hundred replies that arrive together would otherwise all be decoded, and five hundred further requests be sent,
    before a timer or another connection had its turn. While replies are few, nothing waits.
    """

    __slots__ = ("_free", "_loop", "_waiting")

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._free = PER_PASS
        self._waiting: deque[asyncio.Future[None]] = deque()

    def take(self) -> asyncio.Future[None] | None:
        """Take a turn in this pass: ``None`` when there is one, else what to await."""
        if self._free:
            if self._free == PER_PASS:
                self._loop.call_soon(self._next_pass)
            self._free -= 1
            return None
        waiter: asyncio.Future[None] = self._loop.create_future()
        self._waiting.append(waiter)
        return waiter

    def _next_pass(self) -> None:
        self._free = PER_PASS
        while self._free and self._waiting:
            waiter = self._waiting.popleft()
            if not waiter.done():  # its call was cancelled
                waiter.set_result(None)
                self._free -= 1
        if self._free < PER_PASS:
            self._loop.call_soon(self._next_pass)
