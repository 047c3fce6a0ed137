"""``ThreadedStreamEmulator``: the emulator in a thread and event loop of its own, for synchronous code.

A test that blocks cannot starve it. The control objects (``clock``, ``limits``, ``faults``, ``requests``, ``events``)
may be used from any thread.
"""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING, Any, Self, TypeVar

from .emulator import StreamEmulator
from .options import DEFAULT_API_KEY, DEFAULT_API_SECRET, Options

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterable
    from types import TracebackType

    from .clock import Clock
    from .faults import Faults
    from .journal import EventLog, RequestLog
    from .limits import Limits

__all__ = ["ThreadedStreamEmulator"]

T = TypeVar("T")
_JOIN_SECONDS = 10.0


class ThreadedStreamEmulator:
    """A ``StreamEmulator`` for code without an event loop.

    Example:
        >>> with ThreadedStreamEmulator() as emulator:
        ...     urllib.request.urlopen(emulator.url + "/_emulator/health")
    """

    def __init__(
        self,
        *,
        api_key: str = DEFAULT_API_KEY,
        api_secret: str = DEFAULT_API_SECRET,
        host: str = "127.0.0.1",
        port: int = 0,
        check_replies: bool = False,
        options: Options | None = None,
        **changes: Any,
    ) -> None:
        """Prepare an emulator; the arguments are those of ``StreamEmulator``."""
        self._emulator = StreamEmulator(
            api_key=api_key,
            api_secret=api_secret,
            host=host,
            port=port,
            check_replies=check_replies,
            options=options,
            **changes,
        )
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop: asyncio.Event | None = None

    @property
    def url(self) -> str:
        """Base URL."""
        return self._emulator.url

    @property
    def api_key(self) -> str:
        """API key of the first app."""
        return self._emulator.api_key

    @property
    def api_secret(self) -> str:
        """API secret of the first app."""
        return self._emulator.api_secret

    @property
    def clock(self) -> Clock:
        """Virtual time."""
        return self._emulator.clock

    @property
    def limits(self) -> Limits:
        """Rate limits by operation."""
        return self._emulator.limits

    @property
    def faults(self) -> Faults:
        """Rules for what is to go wrong."""
        return self._emulator.faults

    @property
    def requests(self) -> RequestLog:
        """The requests that came in, with assertions."""
        return self._emulator.requests

    @property
    def events(self) -> EventLog:
        """The events that were sent, with assertions."""
        return self._emulator.events

    def environment(self) -> dict[str, str]:
        """Return the variables that point this SDK and the official ones at the emulator."""
        return self._emulator.environment()

    # --- state ----------------------------------------------------------------------------------------------------

    def reset(self, parts: Iterable[str] | None = None) -> None:
        """Forget everything, or only the parts named."""
        self._in_loop(lambda: self._emulator.reset(parts))

    def snapshot(self) -> str:
        """Save the state and return the snapshot's id."""
        return self._in_loop(self._emulator.snapshot)

    def restore(self, snapshot: str) -> None:
        """Go back to a snapshot."""
        self._in_loop(lambda: self._emulator.restore(snapshot))

    def export_state(self) -> dict[str, Any]:
        """Return the whole state as JSON."""
        return self._in_loop(self._emulator.export_state)

    def import_state(self, state: dict[str, Any]) -> None:
        """Replace the state by an exported one."""
        self._in_loop(lambda: self._emulator.import_state(state))

    def seed(self, content: dict[str, Any], *, api_key: str | None = None) -> None:
        """Add users, call types and calls."""
        self._in_loop(lambda: self._emulator.seed(content, api_key=api_key))

    def join_call(
        self, type: str, id: str, user_id: str, *, role: str | None = None, published_tracks: Iterable[str] = ()
    ) -> dict[str, Any]:
        """Let a user enter a call."""
        return self._in_loop(
            lambda: self._emulator.join_call(type, id, user_id, role=role, published_tracks=published_tracks)
        )

    def leave_call(self, type: str, id: str, user_id: str) -> None:
        """Let a user leave a call."""
        self._in_loop(lambda: self._emulator.leave_call(type, id, user_id))

    def start_session(self, type: str, id: str) -> str:
        """Start a session without participants and return its id."""
        return self._in_loop(lambda: self._emulator.start_session(type, id))

    def end_session(self, type: str, id: str) -> None:
        """End a call's running session."""
        self._in_loop(lambda: self._emulator.end_session(type, id))

    def finish_task(self, task_id: str, *, error: dict[str, Any] | None = None) -> None:
        """Finish an asynchronous task now."""
        self._in_loop(lambda: self._emulator.finish_task(task_id, error=error))

    def settle_webhooks(self) -> None:
        """Wait until every webhook delivery is done."""
        self._run(self._emulator.webhooks.settle())

    def _in_loop(self, action: Callable[[], T]) -> T:
        async def act() -> T:
            return action()

        return self._run(act())

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        if self._loop is None:
            work.close()
            message = "the emulator is not running: use 'with ThreadedStreamEmulator()' or start()"
            raise RuntimeError(message)
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    # --- life -----------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Start the thread and return once the emulator listens.

        Raises:
            OSError: The port is taken.
            RuntimeError: It runs already.
        """
        if self._thread is not None:
            message = "the emulator is running already"
            raise RuntimeError(message)
        failed: list[BaseException] = []
        bound = threading.Event()
        self._thread = threading.Thread(
            target=lambda: asyncio.run(self._main(bound, failed)), name="stream-emulator", daemon=True
        )
        self._thread.start()
        bound.wait()
        if failed:
            self._thread.join(_JOIN_SECONDS)
            self._thread = None
            raise failed[0]

    async def _main(self, bound: threading.Event, failed: list[BaseException]) -> None:
        self._stop = asyncio.Event()
        try:
            await self._emulator.start()
        except BaseException as error:  # noqa: BLE001 - raised again in the thread that waits for it
            failed.append(error)
            bound.set()
            return
        self._loop = asyncio.get_running_loop()
        bound.set()
        await self._stop.wait()
        await self._emulator.stop()

    def stop(self) -> None:
        """Stop the emulator and its thread; does nothing the second time."""
        thread, loop, stop = self._thread, self._loop, self._stop
        self._thread = self._loop = None
        if thread is not None and loop is not None and stop is not None:
            loop.call_soon_threadsafe(stop.set)
            thread.join(_JOIN_SECONDS)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
