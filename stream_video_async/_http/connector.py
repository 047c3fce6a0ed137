"""The session that a client opens: aiohttp's own, with a request class that tells when it sends.

Everything here uses documented extension points of aiohttp: ``request_class``, a cookie jar, a subclassed connector.
"""

from __future__ import annotations

import sys
from http.cookies import BaseCookie, SimpleCookie
from typing import TYPE_CHECKING, cast

import aiohttp
from aiohttp.http import StreamWriter
from multidict import CIMultiDict, istr

if TYPE_CHECKING:
    import asyncio

    from aiohttp.connector import Connection
    from aiohttp.typedefs import LooseHeaders
    from yarl import URL

    from ..config import ClientConfig
    from .exchange import Exchange

__all__ = ["REQUEST_ID", "open_session"]

REQUEST_ID = istr("x-client-request-id")
_HOST = istr("Host")
_PLAIN_BODY = 64 * 1024
"""Bytes that a socket's transport takes without making the writer wait."""
_FEW = 4
"""Calls in flight."""
_READ_SIZE = 64 * 1024
"""Bytes. asyncio asks for 256 KiB at a time, which malloc takes from the system and gives back for each reply."""


class _Connector(aiohttp.TCPConnector):
    """Knows the calls that run over its connections, by request id."""

    exchanges: dict[str, Exchange]


class _Request(aiohttp.ClientRequest):
    """Tells its call when it begins to send: from then on it may reach the server."""

    def update_headers(self, headers: LooseHeaders | None) -> None:
        """Set the headers; they are distinct already, so they need not be looked at one by one."""
        self.headers = CIMultiDict({_HOST: self.url.host_port_subcomponent or ""})
        self.headers.extend(headers or {})

    async def send(self, conn: Connection) -> aiohttp.ClientResponse:
        """Send the request, as aiohttp does."""
        exchanges = cast("_Connector", self.session.connector).exchanges
        exchange = exchanges[self.headers[REQUEST_ID]]
        if exchange.transmissions and exchange.retry == "unsafe":
            # aiohttp repeats some methods by itself when a connection breaks.
            raise aiohttp.ServerDisconnectedError
        exchange.transmissions += 1
        _read_less(conn.transport)
        if sys.version_info >= (3, 12) or len(exchanges) > _FEW or not self._is_plain(conn):
            return await super().send(conn)
        # From Python 3.12 on, aiohttp writes a body at once. Before that, it starts a task for each, which costs a call
        # that is alone a pass of the event loop; a body that needs no waiting can be written without. When calls are
        # many, the tasks do good: bodies that go out one after the other wake the receiver once.
        protocol = conn.protocol
        assert protocol is not None
        writer = StreamWriter(protocol, self.loop)
        await writer.write_headers(f"{self.method} {self.url.raw_path_qs} HTTP/1.1", self.headers)
        await self.write_bytes(writer, conn, self._get_content_length())
        return self.response_class(
            self.method,
            self.original_url,
            writer=None,
            continue100=None,
            timer=self._timer,
            request_info=self.request_info,
            traces=self._traces,
            loop=self.loop,
            session=self._session,
            stream_writer=writer,
        )

    def _is_plain(self, conn: Connection) -> bool:
        """Whether there is a short body in memory that goes out as it is, straight to the server."""
        body = self._body
        return (
            isinstance(body, aiohttp.BytesPayload)
            and (body.size or 0) <= _PLAIN_BODY
            and conn.protocol is not None
            and not conn.protocol.writing_paused
            and not (self.proxy or self.compress or self.chunked or self._traces)
        )


def _read_less(transport: asyncio.Transport | None) -> None:
    """Make asyncio's transports allocate less for each read; others, which have no such number, are left alone."""
    reader: object = getattr(transport, "_ssl_protocol", transport)
    if getattr(reader, "max_size", 0) > _READ_SIZE:
        reader.max_size = _READ_SIZE  # type: ignore[attr-defined]


class _NoCookies(aiohttp.DummyCookieJar):
    """Has no cookies, and does not make an empty set of them for each request."""

    def __init__(self) -> None:
        super().__init__()
        self._none: BaseCookie[str] = SimpleCookie()

    def filter_cookies(self, request_url: URL) -> BaseCookie[str]:  # noqa: ARG002 - the name is aiohttp's
        """Return no cookies."""
        return self._none


def open_session(config: ClientConfig, exchanges: dict[str, Exchange]) -> aiohttp.ClientSession:
    """Open the session of a client.

    Args:
        config: The settings.
        exchanges: The calls in flight, by request id; kept up to date by the client.

    Returns:
        The session.
    """
    connector = _Connector(
        limit=config.connection_limit,
        keepalive_timeout=config.idle_timeout,
        ssl=config.ssl if config.ssl is not None else True,
    )
    connector.exchanges = exchanges
    return aiohttp.ClientSession(connector=connector, cookie_jar=_NoCookies(), request_class=_Request)
