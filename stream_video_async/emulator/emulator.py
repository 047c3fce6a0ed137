"""``StreamEmulator``: the emulator in the running event loop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

import attrs
from aiohttp import web

from .behaviour import load_behaviours
from .control import ControlHandler
from .options import DEFAULT_API_KEY, DEFAULT_API_SECRET, Options, TaskMode
from .server import ApiHandler
from .services import Services
from .state import State

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import TracebackType

    from stream_video_async.client import AsyncStreamClient

    from .clock import Clock
    from .faults import Faults
    from .journal import EventLog, RequestLog
    from .limits import Limits
    from .webhooks import Webhooks

__all__ = ["StreamEmulator"]

_MAX_LINE_BYTES = 64 * 1024
"""QueryUsers carries its filters in the URL."""
_GRACE_SECONDS = 0.2
"""How long requests under way may take when the emulator stops."""


class StreamEmulator:
    """A local server that speaks the Video API, with state of its own.

    Example:
        >>> async with StreamEmulator() as emulator, emulator.client() as client:
        ...     await client.upsert_users(UserRequest(id="john"))
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
        """Prepare an emulator; nothing listens until it is entered or started.

        Args:
            api_key: API key of the first app.
            api_secret: Its secret, 32 bytes or more.
            host: Address to listen on; anything but loopback lets the whole network in.
            port: 0 takes a free one.
            check_replies: Check every reply against the contract; a departure is answered with 500.
            options: How it behaves.
            changes: Single options by name, for instance ``seed=7`` or ``tasks="polls=2"``; see ``Options``.

        Raises:
            ValueError: A secret that is too short, or an option out of range.
            TypeError: An option that does not exist.
        """
        if isinstance(changes.get("tasks"), str):
            changes["tasks"] = TaskMode.parse(changes["tasks"])
        self._host, self._port = host, port
        self._key = api_key
        self._services = Services.build(attrs.evolve(options or Options(), **changes))
        self._services.check_replies = check_replies
        self._services.apps.add(api_key, api_secret)
        self._api = ApiHandler(self._services)
        self._state = State(self._services, load_behaviours(), self._api.check_body)
        self._control = ControlHandler(self._services, self._state, self._api.is_stateful)
        self._runner: web.ServerRunner | None = None

    @property
    def url(self) -> str:
        """Base URL, for ``base_url=`` or ``STREAM_BASE_URL``.

        Raises:
            RuntimeError: The emulator is not running.
        """
        if not self._services.url:
            message = "the emulator is not running: use 'async with StreamEmulator()' or await start()"
            raise RuntimeError(message)
        return self._services.url

    @property
    def api_key(self) -> str:
        """API key of the first app."""
        return self._key

    @property
    def api_secret(self) -> str:
        """API secret of the first app."""
        return self._services.apps.secret(self._key)

    @property
    def clock(self) -> Clock:
        """Virtual time: all timestamps, windows, expiries and timers follow it."""
        return self._services.clock

    @property
    def limits(self) -> Limits:
        """Rate limits by operation."""
        return self._services.limits

    @property
    def requests(self) -> RequestLog:
        """The requests that came in, with assertions."""
        return self._services.requests

    @property
    def events(self) -> EventLog:
        """The events that were sent, with assertions."""
        return self._services.events

    @property
    def faults(self) -> Faults:
        """Rules for what is to go wrong."""
        return self._services.faults

    @property
    def webhooks(self) -> Webhooks:
        """Deliveries to the app's hooks."""
        return self._services.webhooks

    def add_app(self, api_key: str, api_secret: str) -> None:
        """Admit another API key, with state of its own.

        Raises:
            ValueError: The key is empty or the secret shorter than 32 bytes.
        """
        self._services.apps.add(api_key, api_secret)

    def environment(self) -> dict[str, str]:
        """Return the variables that point this SDK and the official ones at the emulator."""
        return {
            "STREAM_API_KEY": self.api_key,
            "STREAM_API_SECRET": self.api_secret,
            "STREAM_BASE_URL": self.url,
        }

    def client(self, **options: Any) -> AsyncStreamClient:
        """Return a client for this emulator; ``options`` go to ``AsyncStreamClient``."""
        from stream_video_async.client import AsyncStreamClient

        settings: dict[str, Any] = {"base_url": self.url, **options}
        return AsyncStreamClient(self.api_key, self.api_secret, **settings)

    # --- state and what happens outside the API -------------------------------------------------------------------

    def reset(self, parts: Iterable[str] | None = None) -> None:
        """Forget everything, or only some of: state, requests, events, faults, clock, rate_limits, webhooks.

        Raises:
            ValueError: A part that does not exist.
        """
        self._state.reset(parts)

    def snapshot(self) -> str:
        """Save the state of all apps and return the snapshot's id."""
        return self._state.snapshot()

    def restore(self, snapshot: str) -> None:
        """Go back to a snapshot; it can be restored again.

        Raises:
            KeyError: There is no such snapshot.
        """
        self._state.restore(snapshot)

    def export_state(self) -> dict[str, Any]:
        """Return the whole state as JSON; importing it and exporting again gives the same."""
        return self._state.export()

    def import_state(self, state: dict[str, Any]) -> None:
        """Replace the state by an exported one.

        Raises:
            ValueError: Not an export, or one of apps that this emulator does not know.
        """
        self._state.load(state)

    def seed(self, content: dict[str, Any], *, api_key: str | None = None) -> None:
        """Add users, call types and calls, each in the shape of its request.

        ``{"users": [...], "call_types": [...], "calls": [{"type": "default", "id": "x", "data": {...}}]}``
        """
        self._state.seed(content, api_key or self._key)

    def join_call(
        self, type: str, id: str, user_id: str, *, role: str | None = None, published_tracks: Iterable[str] = ()
    ) -> dict[str, Any]:
        """Let a user enter a call; the session starts if it has to. No media flows.

        Returns:
            The participant, with its ``user_session_id``.
        """
        tracks = list(published_tracks)
        return self._state.join(self._key, type, id, user_id, role=role, published_tracks=tracks)

    def leave_call(self, type: str, id: str, user_id: str) -> None:
        """Let a user leave a call; the last one out ends the session."""
        self._state.leave(self._key, type, id, user_id)

    def start_session(self, type: str, id: str) -> str:
        """Start a session without participants and return its id."""
        return self._state.start_session(self._key, type, id)

    def end_session(self, type: str, id: str) -> None:
        """End a call's running session."""
        self._state.end_session(self._key, type, id)

    def finish_task(self, task_id: str, *, error: dict[str, Any] | None = None) -> None:
        """Finish an asynchronous task now, well or with an error (``type``, ``description``)."""
        self._state.finish_task(self._key, task_id, error=error)

    # --- life -----------------------------------------------------------------------------------------------------

    async def start(self) -> None:
        """Listen; ``url`` is known when this returns.

        Raises:
            OSError: The port is taken.
        """
        self._services.store.open()
        server = web.Server(
            self._handle, request_factory=self._request, max_line_size=_MAX_LINE_BYTES, max_field_size=_MAX_LINE_BYTES
        )
        runner = web.ServerRunner(server, shutdown_timeout=_GRACE_SECONDS)
        await runner.setup()
        try:
            site = web.TCPSite(runner, self._host, self._port, backlog=1024)
            await site.start()
        except BaseException:
            await runner.cleanup()
            self._services.store.close()
            raise
        self._runner = runner
        address = runner.addresses[0]
        shown = "127.0.0.1" if self._host in ("0.0.0.0", "") else self._host  # noqa: S104 - compared, not bound
        self._services.url = f"http://[{shown}]:{address[1]}" if ":" in shown else f"http://{shown}:{address[1]}"

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        if request.raw_path.startswith("/_emulator/"):
            return await self._control.handle(request)
        return await self._api.handle(request)

    def _request(self, *arguments: Any) -> web.BaseRequest:
        message, payload, protocol, writer, task = arguments
        limit = self._services.options.max_body_bytes
        return web.BaseRequest(message, payload, protocol, writer, task, protocol._loop, client_max_size=limit)  # noqa: SLF001

    async def stop(self) -> None:
        """Close all connections and the database; does nothing the second time."""
        runner, self._runner = self._runner, None
        if runner is not None:
            await runner.cleanup()
            await self._services.webhooks.close()
            self._services.url = ""
            self._services.store.close()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()
