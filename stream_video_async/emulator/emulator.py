"""``StreamEmulator``: the emulator in the running event loop."""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType
from typing import Self, TypeVar

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

    @property
    def requests(self) -> RequestLog:
        """The requests that came in, with assertions."""
        return self._services.requests

    @property
    def webhooks(self) -> Webhooks:
        """Deliveries to the app's hooks."""
        return self._services.webhooks

    def _do(self, action: Callable[[], T]) -> T:
        return action()

    def _do_steps(self, steps: Steps[T]) -> T:
        return at_once(steps)

    async def start(self) -> None:
        """Listen; ``url`` is known when this returns.

        Raises:
            OSError: The port is taken.
        """
        await self._host.start()

    async def stop(self) -> None:
        """Close all connections and the database; does nothing the second time."""
        await self._host.stop()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()
