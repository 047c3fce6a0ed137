"""The listening socket: one address for the API, the control API and the welcome page."""

from __future__ import annotations

from typing import Final

from aiohttp import web

from .control import ControlHandler
from .control.about import welcome
from .server import ApiHandler
from .services import Services

_MAX_LINE_BYTES: Final = 64 * 1024
"""QueryUsers carries its filters in the URL."""
_GRACE_SECONDS: Final = 0.2
"""How long in-flight requests may take when the emulator stops."""


class Host:
    """Listens for one emulator, in the running event loop."""

    def __init__(self, services: Services, api: ApiHandler, control: ControlHandler, host: str, port: int) -> None:
        self._services = services
        self._api = api
        self._control = control
        self._host, self._port = host, port
        self._runner: web.ServerRunner | None = None

    async def start(self) -> None:
        """Open the database and the socket, and set the URL of the services.

        Raises:
            OSError: The port is taken.
        """
        self._services.store.open()
        # Bodies are decompressed by ``bodies``, with an answer to those that cannot be.
        server = web.Server(
            self._handle, auto_decompress=False, max_line_size=_MAX_LINE_BYTES, max_field_size=_MAX_LINE_BYTES
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
