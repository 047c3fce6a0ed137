"""The connector of the client's sessions: it counts what was sent, and drops connections that became unusable.

Only public interfaces of aiohttp and asyncio are used: ``connect()`` of the connector, ``add_callback()``, ``close()``
and ``protocol`` of its connections, and the transports' ``get_protocol()`` and ``set_protocol()``.
"""

from __future__ import annotations

import asyncio
import select
from collections.abc import Callable
from typing import Any

import aiohttp
from aiohttp.client_proto import ResponseHandler
from aiohttp.connector import Connection
from aiohttp.tracing import Trace

from ..config import ClientConfig
from .exchange import current_connections
from .faults import send_once

__all__ = ["StreamConnector", "open_session", "request_options"]

_READ_SIZE = 64 * 1024
"""Bytes; each connection has a buffer of this size."""


class StreamConnector(aiohttp.TCPConnector):
    """An ``aiohttp.TCPConnector`` for sessions that are passed to a client, with the same arguments.

    With it the client knows on your session what it knows on its own: whether a failed request was sent. It never
    reuses a connection on which something arrived while it was idle, for whatever request of the session.

    Example:
        ::

            session = aiohttp.ClientSession(connector=StreamConnector(limit=50))
            client = AsyncStreamClient(session=session)
    """

    async def connect(
        self, req: aiohttp.ClientRequest, traces: list[Trace], timeout: aiohttp.ClientTimeout
    ) -> Connection:
        """Get a connection from the pool or open one, and count it for the attempt that asks."""
        connections = current_connections.get()
        if connections is not None:
            connections.count = connections.count or 0
        while True:
            connection = await super().connect(req, traces, timeout)
            if _take_up(connection):
                break
            connection.close()
        if connections is not None and connections.count is not None:
            connections.count += 1
        return connection


class _Guard(asyncio.BufferedProtocol):
    """Forwards data to aiohttp's protocol, but closes the connection if data arrives while no request is in flight.

    Such bytes answer no request: they are a second reply to the previous one, or a complaint of the server. aiohttp's
    parser would take them for the reply to the next request. Reading into a buffer of its own, moreover, saves asyncio
    from allocating 256 KiB for each read, a twentieth of what a short call costs.
    """

    def __init__(self, transport: asyncio.Transport, protocol: ResponseHandler) -> None:
        self._poll = _poll(transport)
        self._protocol = protocol
        self._view = memoryview(bytearray(_READ_SIZE))
        self._idle = False

    def release(self) -> None:
        """Take note that the connection has nothing to do."""
        self._idle = True

    def take_up(self) -> bool:
        """Let the connection be used for another request; false if bytes, or the end of the stream, wait to be read.

        The event loop may have had no time to read them, or the process was frozen when they came.
        """
        self._idle = False
        return self._poll is None or not self._poll(0)

    def get_buffer(self, sizehint: int) -> memoryview:  # noqa: ARG002 - the name is asyncio's
        return self._view

    def buffer_updated(self, nbytes: int) -> None:
        if self._idle:
            self._protocol.close()
        else:
            self._protocol.data_received(bytes(self._view[:nbytes]))

    def eof_received(self) -> None:
        self._protocol.eof_received()

    def connection_lost(self, exc: Exception | None) -> None:
        self._protocol.connection_lost(exc)

    def pause_writing(self) -> None:
        self._protocol.pause_writing()

    def resume_writing(self) -> None:
        self._protocol.resume_writing()


def _take_up(connection: Connection) -> bool:
    """Prepare a connection for a request; false if it must not be used."""
    transport, protocol = connection.transport, connection.protocol
    if transport is None or protocol is None:
        return True  # lost already, which aiohttp reports
    guard = transport.get_protocol()
    if not isinstance(guard, _Guard):
        guard = _Guard(transport, protocol)
        transport.set_protocol(guard)
    elif not guard.take_up():
        return False
    connection.add_callback(guard.release)
    return True


def _poll(transport: asyncio.Transport) -> Callable[[int], list[tuple[int, int]]] | None:
    """Make a function that asks the system whether there is something to read; not every system has one."""
    sock = transport.get_extra_info("socket")
    if sock is None or not hasattr(select, "poll"):
        return None
    poll = select.poll()
    poll.register(sock, select.POLLIN)
    return poll.poll


def open_session(config: ClientConfig) -> aiohttp.ClientSession:
    """Open the session of a client.

    Args:
        config: The settings.

    Returns:
        The session.
    """
    connector = StreamConnector(
        limit=config.connection_limit,
        keepalive_timeout=config.idle_timeout,
        ssl=config.ssl if config.ssl is not None else True,
    )
    return aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())


def request_options(config: ClientConfig, session_options: dict[str, Any]) -> dict[bool, dict[str, Any]]:
    """Build the arguments that all requests of a transport have in common.

    Args:
        config: The transport's settings.
        session_options: What the session that it uses asks for.

    Returns:
        Keyword arguments of ``session.request()``, for unsafe requests (true) and others (false).
    """
    # aiohttp's own limit for the whole request is not exact: it is rounded up to whole seconds.
    timeout = aiohttp.ClientTimeout(total=None, sock_connect=config.connect_timeout, sock_read=config.read_timeout)
    options = {**session_options, "timeout": timeout}
    return {False: options, True: {**options, "middlewares": (send_once,)}}
