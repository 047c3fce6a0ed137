"""``StreamEmulator``: the emulator in the running event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import TracebackType
from typing import ClassVar, Self, TypeVar

from .base import BaseEmulator
from .journal import RequestLog
from .steps import Steps, at_once
from .webhooks import Webhooks

__all__ = ["StreamEmulator"]

T = TypeVar("T")


class StreamEmulator(BaseEmulator):
    """A local server that speaks the Video API, with its own state.

    Example:
        >>> async with StreamEmulator() as emulator, emulator.client() as client:
        ...     await client.upsert_users(UserRequest(id="john"))
    """

    _statement: ClassVar[str] = "async with"
    _loop: asyncio.AbstractEventLoop | None = None

    @property
    def requests(self) -> RequestLog:
        """The requests that came in, with assertions."""
        return self._services.requests

    @property
    def webhooks(self) -> Webhooks:
        """Deliveries to the app's hooks."""
        return self._services.webhooks

    def _do(self, action: Callable[[], T]) -> T:
        async def act() -> T:
            return action()

        loop = self._loop
        if loop is None:
            raise self._not_running()
        try:
            running = asyncio.get_running_loop()
        except RuntimeError:
            running = None
        if running is loop:
            return action()
        if running is not None or loop.is_running() or loop.is_closed():
            message = "a StreamEmulator works in the event loop that started it only: use a ThreadedStreamEmulator"
            raise RuntimeError(message)
        return loop.run_until_complete(act())

    def _do_steps(self, steps: Steps[T]) -> T:
        return self._do(lambda: at_once(steps))

    async def start(self) -> None:
        """Listen; ``url`` is known when this returns.

        Raises:
            OSError: The port is taken.
            RuntimeError: It runs already.
        """
        await self._host.start()
        self._loop = asyncio.get_running_loop()

    async def stop(self) -> None:
        """Close all connections and the database; does nothing the second time."""
        self._loop = None
        await self._host.stop()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()
