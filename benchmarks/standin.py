"""Where nginx is missing: an asyncio server that reads just enough HTTP to answer fixed bodies.

One process for each port; it looks for the end of the headers and for Content-Length, and writes bytes made beforehand.
"""

from __future__ import annotations

import asyncio
import sys
import time

from .bodies import CALL_REPLY, USERS_REPLY


def _reply(body: bytes) -> bytes:
    reset = int(time.time()) + 3600
    head = (
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-RateLimit-Limit: 1000000\r\n"
        f"X-RateLimit-Remaining: 999999\r\nX-RateLimit-Reset: {reset}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


class FixedReplies(asyncio.Protocol):
    call, users = _reply(CALL_REPLY), _reply(USERS_REPLY)

    def __init__(self) -> None:
        self.buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while (end := self.buffer.find(b"\r\n\r\n")) >= 0:
            head = self.buffer[:end].lower()
            start = head.find(b"content-length:")
            length = int(head[start + 15 :].split(b"\r\n", 1)[0]) if start >= 0 else 0
            if len(self.buffer) < end + 4 + length:
                return
            self.buffer = self.buffer[end + 4 + length :]
            self.transport.write(self.users if b" /api/v2/users" in head[:30] else self.call)


async def main() -> None:
    server = await asyncio.get_running_loop().create_server(FixedReplies, "127.0.0.1", 0, backlog=2048)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(main())
