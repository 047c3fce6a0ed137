"""``StreamEmulator``: the emulator in the running event loop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

import attrs
from aiohttp import web

from .options import DEFAULT_API_KEY, DEFAULT_API_SECRET, Options, TaskMode
from .server import ApiHandler
from .services import Services

if TYPE_CHECKING:
    from types import TracebackType

    from stream_video_async.client import AsyncStreamClient

    from .clock import Clock
    from .limits import Limits

__all__ = ["StreamEmulator"]


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

    async def start(self) -> None:
        """Listen; ``url`` is known when this returns.

        Raises:
            OSError: The port is taken.
        """
        self._services.store.open()
        runner = web.ServerRunner(web.Server(self._api.handle, request_factory=self._request))
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

    def _request(self, *arguments: Any) -> web.BaseRequest:
        message, payload, protocol, writer, task = arguments
        limit = self._services.options.max_body_bytes
        return web.BaseRequest(message, payload, protocol, writer, task, protocol._loop, client_max_size=limit)  # noqa: SLF001

    async def stop(self) -> None:
        """Close all connections and the database; does nothing the second time."""
        runner, self._runner = self._runner, None
        if runner is not None:
            await runner.cleanup()
            self._services.url = ""
            self._services.store.close()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()
