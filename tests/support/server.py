"""A server that says exactly what a test wants, byte by byte."""

from __future__ import annotations

import asyncio
import contextlib
import json
import socket
import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any


def unused_port() -> int:
    """Return a port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def http(status: int = 200, body: bytes = b"{}", *headers: str, length: int | None = None) -> bytes:
    lines = [f"HTTP/1.1 {status} Whatever", f"Content-Length: {len(body) if length is None else length}", *headers]
    if not any(line.lower().startswith("content-type") for line in headers):
        lines.append("Content-Type: application/json")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def error(status: int, *headers: str, code: int = 4, **more: Any) -> bytes:
    envelope = {"StatusCode": status, "code": code, "message": "it failed", "duration": "0", "details": [], **more}
    return http(status, json.dumps(envelope).encode(), *headers)


@dataclass
class Seen:
    """One request as it arrived."""

    line: str
    headers: dict[str, str]
    body: bytes

    @property
    def target(self) -> str:
        return self.line.split(" ")[1]


@dataclass
class Double:
    """A server whose every reply is decided by a function of the request's number and content."""

    answer: Callable[[int, Seen], Any]
    requests: list[Seen] = field(default_factory=list)
    connections: int = 0
    open_connections: int = 0
    port: int = 0
    scheme: str = "http"
    host: str = "127.0.0.1"
    listener: Any = None

    @property
    def url(self) -> str:
        return f"{self.scheme}://{self.host}:{self.port}"

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self.open_connections += 1
        try:
            with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
                while await self._one(reader, writer):
                    pass
        except asyncio.CancelledError:
            pass
        finally:
            self.open_connections -= 1

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        line, *rest = head.strip().split("\r\n")
        headers = {name.lower(): value for name, _, value in (text.partition(": ") for text in rest)}
        seen = Seen(line, headers, b"")
        self.requests.append(seen)
        reply = self.answer(len(self.requests), seen)
        if callable(reply):
            # The reply wants the connection itself, before the body is read.
            reply = reply(reader, writer)
        else:
            seen.body = await _body(reader, headers)
        if isinstance(reply, Awaitable):
            reply = await reply
        if reply is None:
            return False
        if isinstance(reply, tuple):
            writer.write(reply[0])
            await writer.drain()
            return False
        writer.write(reply)
        await writer.drain()
        return True


async def _body(reader: asyncio.StreamReader, headers: dict[str, str]) -> bytes:
    if "content-length" in headers:
        return await reader.readexactly(int(headers["content-length"]))
    if headers.get("transfer-encoding") != "chunked":
        return b""
    body = b""
    while size := int(await reader.readline(), 16):
        body += await reader.readexactly(size)
        await reader.readline()
    await reader.readline()
    return body


@contextlib.asynccontextmanager
async def listening(
    serve: Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]], **options: Any
) -> AsyncIterator[asyncio.Server]:
    """Run a server on loopback; at the end its connections are ended too."""
    tasks: set[asyncio.Task[None]] = set()

    async def serve_one(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        tasks.add(task)
        try:
            await serve(reader, writer)
        finally:
            tasks.discard(task)
            writer.close()

    server = await asyncio.start_server(serve_one, "127.0.0.1", 0, **options)
    try:
        yield server
    finally:
        server.close()
        for task in list(tasks):
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await server.wait_closed()
        await asyncio.sleep(0)


@contextlib.asynccontextmanager
async def serving(answer: Any, **options: Any) -> AsyncIterator[Double]:
    """Run a double. ``answer`` is bytes for every reply, a list of replies in order (the last repeats), or a function.

    A reply is bytes; a tuple of bytes (written, then the connection is closed); ``None`` (closed without a byte); an
    awaitable of these; or a function of reader and writer.
    """
    if isinstance(answer, list):
        replies = answer

        def answer(number, _seen):
            return replies[min(number, len(replies)) - 1]
    elif not callable(answer):
        always = answer

        def answer(_number, _seen):
            return always

    double = Double(answer)
    async with listening(double.serve, backlog=512, **options) as server:
        double.port = server.sockets[0].getsockname()[1]
        double.listener = server
        if options.get("ssl") is not None:
            double.scheme, double.host = "https", "localhost"
        yield double


def reset(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answer with a TCP reset."""
    sock = writer.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


def write_then_reset(first: bytes) -> Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]:
    async def act(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(first)
        await writer.drain()
        await asyncio.sleep(0.02)
        reset(reader, writer)

    return act


async def never(*_args: Any) -> None:
    """Stay silent."""
    await asyncio.sleep(3600)


def drip(first: bytes, every: float = 0.05) -> Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]:
    """Write a beginning, and then a byte now and then."""

    async def act(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(first)
        while True:
            await asyncio.sleep(every)
            writer.write(b"a")
            await writer.drain()

    return act
