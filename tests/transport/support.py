"""Operations of each retry class, transports, and servers that accept or forward nothing."""

from __future__ import annotations

import asyncio
import contextlib
import re
import socket
from collections.abc import AsyncIterator, Iterator
from typing import Any

from stream_video_async._http.transport import Transport
from stream_video_async.config import ClientConfig
from stream_video_async.types import Operation, Request
from tests.support.server import Double, listening
from tests.support.timing import fast

API_KEY = "planted-api-key-7f3a"
API_SECRET = "planted-api-secret-51c08e2b9d774d6f"
TOKEN = "planted.jwt-header-and-claims.planted-signature"
MARKERS = (API_KEY, API_SECRET, TOKEN, "planted-signature", "planted-api")

READ = Operation("GetApp", "GET", "/api/v2/app", "read")
QUERY = Operation("QueryCalls", "POST", "/api/v2/video/calls", "read")
REPLAYABLE = Operation("UpdateUsers", "POST", "/api/v2/users", "replayable")
DELETE = Operation("DeletePoll", "DELETE", "/api/v2/polls/{poll_id}", "replayable")
UNSAFE = Operation("RingCall", "POST", "/api/v2/video/call/{type}/{id}/ring", "unsafe")
UPLOAD = Operation("UploadFile", "POST", "/api/v2/uploads/file", "unsafe")


def request_for(operation: Operation, **more: Any) -> Request:
    path = more.pop("path", re.sub(r"\{\w+\}", "x", operation.path))
    if operation.method in {"POST", "PUT", "PATCH"} and "parts" not in more:
        more.setdefault("json", {"hello": "world"})
    return Request(operation, path, **more)


def config_for(url: str, **settings: Any) -> ClientConfig:
    settings.setdefault("retry", fast())
    return ClientConfig(**{"api_key": API_KEY, "api_secret": API_SECRET, "base_url": url, **settings})


@contextlib.asynccontextmanager
async def transport_to(target: Double | str, session: Any = None, **settings: Any) -> AsyncIterator[Transport]:
    url = target if isinstance(target, str) else target.url
    transport = Transport(config_for(url, **settings), token=TOKEN, session=session)
    try:
        yield transport
    finally:
        await transport.close()


def free_slots(transport: Transport) -> int:
    return transport.shared.slots._value


@contextlib.contextmanager
def unaccepting() -> Iterator[str]:
    """Listen on an address that accepts no connection, because its backlog is full; yield ``host:port``."""
    with contextlib.ExitStack() as sockets:
        listener = sockets.enter_context(socket.socket())
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        for _ in range(4):
            filler = sockets.enter_context(socket.socket())
            filler.setblocking(False)
            filler.connect_ex(listener.getsockname())
        yield f"127.0.0.1:{listener.getsockname()[1]}"


class TcpProxy:
    """Forwards bytes to a server until ``frozen`` is set, without closing anything: a half-open peer."""

    def __init__(self, port: int) -> None:
        self.target = port
        self.port = 0
        self.frozen = asyncio.Event()
        self.connections = 0
        self.latency = 0.0
        self.slice = 65536

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError):
            while data := await reader.read(self.slice):
                if self.latency:
                    await asyncio.sleep(self.latency)
                if not self.frozen.is_set():
                    writer.write(data)
                    await writer.drain()
        writer.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        there, back = await asyncio.open_connection("127.0.0.1", self.target)
        try:
            await asyncio.gather(self._pump(reader, back), self._pump(there, writer))
        except asyncio.CancelledError:
            pass
        finally:
            writer.close()
            back.close()

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[TcpProxy]:
        async with listening(self._serve) as server:
            self.port = server.sockets[0].getsockname()[1]
            yield self
