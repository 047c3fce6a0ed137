"""The listening socket: one address for the API, the control API and the welcome page."""

from __future__ import annotations

from typing import Final

from aiohttp import web

from .control import ControlHandler
from .control.about import welcome
from .server import ApiHandler
from .services import Services

_PORTS: Final = 65_536
_MAX_LINE_BYTES: Final = 64 * 1024
"""QueryUsers carries its filters in the URL."""
_REACHED_AT: Final = {"": "127.0.0.1", "0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - compared, not bound
"""Where this machine reaches a server that listens on all addresses."""
_GRACE_SECONDS: Final = 0.2
"""How long in-flight requests may take when the emulator stops."""


class Host:
    """Listens for one emulator, in the running event loop."""

    def __init__(self, services: Services, api: ApiHandler, control: ControlHandler, host: str, port: int) -> None:
        self._services = services
        self._api = api
        self._control = control
        self._host, self._port = host, port
        if port not in range(_PORTS):
            message = f"port must be 0 to {_PORTS - 1}, got {port!r}"
            raise ValueError(message)
        self._runner: web.ServerRunner | None = None

    async def start(self) -> None:
        """Open the database and the socket, and set the URL of the services.

        Raises:
            OSError: The port is taken.
            RuntimeError: It is open already.
        """
        if self._runner is not None:
            message = "the emulator is running already"
            raise RuntimeError(message)
        # Bodies are decompressed by ``bodies``, with an answer to those that cannot be.
        server = web.Server(
            self._handle, auto_decompress=False, max_line_size=_MAX_LINE_BYTES, max_field_size=_MAX_LINE_BYTES
        )
        runner = self._runner = web.ServerRunner(server, shutdown_timeout=_GRACE_SECONDS)
        try:
            self._services.store.open()
            await runner.setup()
            site = web.TCPSite(runner, self._host, self._port, backlog=1024)
            await site.start()
        except BaseException:
            await self.stop()
            raise
        shown = _REACHED_AT.get(self._host, self._host)
        # Addresses of IPv4 are shorter; a free port of IPv6 is another one.
        port = min(runner.addresses, key=len)[1]
        self._services.url = f"http://[{shown}]:{port}" if ":" in shown else f"http://{shown}:{port}"

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        if request.raw_path.startswith("/_emulator/"):
            return await self._control.handle(request)
        if request.raw_path == "/" and request.method in ("GET", "HEAD"):
            return welcome(self._services)
        return await self._api.handle(request)

    async def stop(self) -> None:
        """Close all connections and the database; does nothing the second time."""
        runner, self._runner = self._runner, None
        if runner is not None:
            await runner.cleanup()
            await self._services.webhooks.close()
            self._services.url = ""
            self._services.store.close()
