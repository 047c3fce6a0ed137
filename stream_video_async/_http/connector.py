"""The connector of the client's sessions: it counts connections and drops those that received data while idle.

It uses public interfaces only: ``connect()`` of the connector, ``add_callback()``, ``close()`` and ``protocol`` of its
connections, and ``get_protocol()`` and ``set_protocol()`` of asyncio's transports.
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
"""Bytes in the read buffer of a connection."""


class StreamConnector(aiohttp.TCPConnector):
    """An ``aiohttp.TCPConnector`` for sessions that you pass to a client; it takes the same arguments.

    It tells the client whether a failed request may have been sent, as the client knows on a session of its own. No
    request of the session reuses a connection on which data arrived while it was idle.

    Example:
        ::

            session = aiohttp.ClientSession(connector=StreamConnector(limit=50))
            client = AsyncStreamClient(session=session)
    """

    async def connect(
        self, req: aiohttp.ClientRequest, traces: list[Trace], timeout: aiohttp.ClientTimeout
    ) -> Connection:
        """Get a connection from the pool or open one, and count it for the current attempt."""
        connections = current_connections.get()
        if connections is not None:
            connections.count = connections.count or 0
        while True:
            connection = await super().connect(req, traces, timeout)
            if _prepare(connection):
                break
            connection.close()
        if connections is not None and connections.count is not None:
            connections.count += 1
        return connection


class _IdleGuard(asyncio.BufferedProtocol):
    """Forwards data to aiohttp's protocol, but closes the connection if data arrives while no request is in flight.

    Such data is a second reply to the previous request, or an error of the server such as a 408; aiohttp's parser would
    take it for the reply to the next request. The read buffer also saves asyncio from allocating 256 KiB for each read,
    a twentieth of the cost of a short call.
    """

    def __init__(self, transport: asyncio.Transport, protocol: ResponseHandler) -> None:
        self._poll = _poll(transport)
        self._protocol = protocol
        self._view = memoryview(bytearray(_READ_SIZE))
        self._idle = False

    def mark_idle(self) -> None:
        """Mark the connection as idle."""
        self._idle = True

    def mark_busy(self) -> bool:
        """Mark the connection as in use; return false if unread data, or the end of the stream, makes it unusable.

        Data can be unread because the event loop was blocked, or the process was suspended when it arrived.
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


def _prepare(connection: Connection) -> bool:
    """Prepare a connection for a request; return false if it must not be used."""
    transport, protocol = connection.transport, connection.protocol
    if transport is None or protocol is None:
        return True  # lost already; aiohttp reports it
    guard = transport.get_protocol()
    if not isinstance(guard, _IdleGuard):
        guard = _IdleGuard(transport, protocol)
        transport.set_protocol(guard)
    elif not guard.mark_busy():
        return False
    connection.add_callback(guard.mark_idle)
    return True


def _poll(transport: asyncio.Transport) -> Callable[[int], list[tuple[int, int]]] | None:
    """Return a function that polls the socket for unread data; ``None`` on systems without ``poll()``."""
    sock = transport.get_extra_info("socket")
    if sock is None or not hasattr(select, "poll"):
        return None
    poll = select.poll()
    poll.register(sock, select.POLLIN)
    return poll.poll


def open_session(config: ClientConfig) -> aiohttp.ClientSession:
    """Open the session of a client."""
    connector = StreamConnector(
        limit=config.connection_limit,
        keepalive_timeout=config.idle_timeout,
        ssl=config.ssl if config.ssl is not None else True,
    )
    return aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())


def request_options(config: ClientConfig, session_options: dict[str, Any]) -> dict[bool, dict[str, Any]]:
    """Return the keyword arguments of ``session.request()`` for unsafe requests (``True``) and others (``False``).

    Args:
        config: The settings of the transport.
        session_options: Arguments that the session requires.
    """
    # No ``total``: aiohttp may round it up to whole seconds.
    timeout = aiohttp.ClientTimeout(total=None, sock_connect=config.connect_timeout, sock_read=config.read_timeout)
    options = {**session_options, "timeout": timeout}
    return {False: options, True: {**options, "middlewares": (send_once,)}}
