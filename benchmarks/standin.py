"""A small server that reads just enough HTTP: it answers upserts with the users sent, and all else with a fixed body.

Bulk jobs check that a reply names each user, so a fixed body would not do for them; the reply is put together from a
template. Where nginx is missing this server answers the single calls too. An argument delays each reply by seconds.
"""

from __future__ import annotations

import asyncio
import sys
import time

import msgspec

from .bodies import CALL_REPLY, CALL_REPLY_RFC3339, USERS_REPLY, user_template


class Upsert(msgspec.Struct):
    users: dict[str, msgspec.Raw]


_decode = msgspec.json.Decoder(Upsert).decode
_TEMPLATE = user_template()
_TAIL = USERS_REPLY[USERS_REPLY.index(b'},"membership_deletion_task_id"') :]


def _reply(body: bytes) -> bytes:
    return _HEAD % len(body) + body


_HEAD = (
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-RateLimit-Limit: 1000000\r\n"
    f"X-RateLimit-Remaining: 999999\r\nX-RateLimit-Reset: {int(time.time()) + 86400}\r\nContent-Length: %d\r\n\r\n"
).encode()


def upserted(body: bytes) -> bytes:
    ids = [id.encode() for id in _decode(body).users]
    return _reply(b'{"users":{' + b",".join([_TEMPLATE % (id, id, id) for id in ids]) + _TAIL)


class Replies(asyncio.Protocol):
    call = _reply(CALL_REPLY).replace(b"200 OK", b"201 Created", 1)
    call_rfc3339 = _reply(CALL_REPLY_RFC3339).replace(b"200 OK", b"201 Created", 1)

    def __init__(self, delay: float = 0.0) -> None:
        self.buffer = b""
        self.delay = delay

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
            body, self.buffer = self.buffer[end + 4 : end + 4 + length], self.buffer[end + 4 + length :]
            call = self.call_rfc3339 if b" /rfc3339/" in head[:30] else self.call
            self.answer(upserted(body) if b" /api/v2/users" in head[:30] else call)

    def answer(self, reply: bytes) -> None:
        if self.delay:
            asyncio.get_running_loop().call_later(self.delay, self.transport.write, reply)
        else:
            self.transport.write(reply)


async def main(delay: float = 0.0) -> None:
    server = await asyncio.get_running_loop().create_server(lambda: Replies(delay), "127.0.0.1", 0, backlog=2048)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(main(*map(float, sys.argv[1:])))
