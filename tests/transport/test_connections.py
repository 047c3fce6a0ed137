"""The connector: it counts connections, and keeps requests off connections that received data while idle."""

from __future__ import annotations

import asyncio
import select
import ssl
import time

import aiohttp
import pytest
import trustme

from stream_video_async._http.connector import StreamConnector
from stream_video_async.errors import StreamTransportError
from stream_video_async.types import Operation
from tests.support.server import error, http, listening, serving, unused_port

from .support import QUERY, READ, REPLAYABLE, UNSAFE, request_for, transport_to

UNSAFE_DELETE = Operation("DeleteForGood", "DELETE", "/api/v2/thing", "unsafe")


@pytest.fixture
def another_aiohttp(monkeypatch):
    """Simulate a later release of aiohttp that does not call ``connect()`` of the connector."""
    monkeypatch.setattr(StreamConnector, "connect", aiohttp.TCPConnector.connect)


@pytest.mark.usefixtures("another_aiohttp")
@pytest.mark.parametrize("operation", [UNSAFE, UNSAFE_DELETE], ids=lambda operation: operation.method)
async def test_without_the_connectors_hook_a_lost_reply_is_not_called_unsent(operation):
    async with serving(None) as server, transport_to(server) as transport:
        with pytest.raises(StreamTransportError) as caught:
            await transport.send(request_for(operation), dict)
        assert (caught.value.kind, caught.value.sent, caught.value.attempts) == ("connection_reset", "maybe", 1)
        assert len(server.requests) == 1


@pytest.mark.usefixtures("another_aiohttp")
async def test_without_the_connectors_hook_nothing_is_called_unsent():
    async with transport_to(f"http://127.0.0.1:{unused_port()}") as transport:
        with pytest.raises(StreamTransportError) as caught:
            await transport.send(request_for(UNSAFE), dict)
        assert (caught.value.kind, caught.value.sent, caught.value.attempts) == ("connect_failed", "maybe", 1)
        with pytest.raises(StreamTransportError) as caught:
            await transport.send(request_for(READ), dict)
        assert (caught.value.sent, caught.value.attempts) == ("maybe", 3)


@pytest.mark.usefixtures("another_aiohttp")
async def test_without_the_connectors_hook_a_timeout_is_not_called_unsent():
    async with serving(lambda _number, _seen: asyncio.sleep(3600)) as server:
        async with transport_to(server, timeout=0.1) as transport:
            with pytest.raises(StreamTransportError) as caught:
                await transport.send(request_for(UNSAFE), dict)
        assert (caught.value.kind, caught.value.sent, caught.value.attempts) == ("timeout", "maybe", 1)


async def test_what_an_earlier_attempt_may_have_sent_is_not_forgotten():
    """The server receives the first request and then stops listening, so only the later attempts are unsent."""
    async with serving(None) as server, transport_to(server) as transport:

        def vanish(_number, _seen):
            listener.close()

        server.answer = vanish
        listener = server.listener
        with pytest.raises(StreamTransportError) as caught:
            await transport.send(request_for(QUERY), dict)
    assert (caught.value.kind, caught.value.sent, caught.value.attempts) == ("connect_failed", "maybe", 3)


# --- idle connections -----------------------------------------------------------------------------------------------

LATE = {
    "second reply": http(200, b'{"whose": "nobody"}'),
    "the beginning of a second reply": b"HTTP/1.1 200",
    "408": error(408),
    "408 and close": error(408, "Connection: close"),
    "noise": b"\r\n\r\n",
}


class Late:
    """A server that writes more data on the first connection after ``tell`` is set."""

    def __init__(self, late: bytes) -> None:
        self.late, self.tell, self.told = late, asyncio.Event(), asyncio.Event()

    def __call__(self, number, seen):
        if number != 1:
            return http(200, b'{"whose": "yours"}')

        async def act(_reader, writer):
            writer.write(http(200, b'{"whose": "yours"}'))
            await self.tell.wait()
            writer.write(self.late)
            await writer.drain()
            self.told.set()
            await asyncio.sleep(3600)

        return act


@pytest.mark.parametrize("late", LATE.values(), ids=LATE)
@pytest.mark.parametrize("operation", [UNSAFE, REPLAYABLE], ids=lambda operation: operation.retry)
async def test_data_that_arrives_on_an_idle_connection_is_no_reply(late, operation):
    answer = Late(late)
    async with serving(answer) as server, transport_to(server) as transport:
        await transport.send(request_for(operation), dict)
        answer.tell.set()
        await answer.told.wait()
        await asyncio.sleep(0.05)
        response = await transport.send(request_for(operation), dict)
        assert (response.data, response.attempts) == ({"whose": "yours"}, 1)
        assert server.connections == 2
        assert len(server.requests) == 2


async def test_unread_data_on_an_idle_connection_is_no_reply():
    answer = Late(LATE["second reply"])
    async with serving(answer) as server, transport_to(server) as transport:
        await transport.send(request_for(UNSAFE), dict)
        [sock] = list(open_sockets(transport))
        answer.tell.set()
        await answer.told.wait()  # written by the task that ran last, so the loop has not read it yet
        poll = select.poll()
        poll.register(sock, select.POLLIN)
        assert poll.poll(1000)
        response = await transport.send(request_for(UNSAFE), dict)
        assert response.data == {"whose": "yours"}
        assert server.connections == 2


def open_sockets(transport):
    """Yield the sockets of the idle connections; aiohttp has no public way to get them."""
    for connections in transport.shared.session().connector._conns.values():
        for protocol, _since in connections:
            yield protocol.transport.get_extra_info("socket")


async def test_a_connection_closed_while_the_loop_was_busy_is_not_used():
    """The end of the stream is unread, as after the process was suspended; the request is sent on a new connection."""

    def close_after_reply(number, _seen):
        return (http(),) if number == 1 else http()

    async with serving(close_after_reply) as server, transport_to(server) as transport:
        await transport.send(request_for(UNSAFE), dict)
        deadline = time.monotonic() + 5
        while server.open_connections and time.monotonic() < deadline:
            await asyncio.sleep(0)
        response = await transport.send(request_for(UNSAFE), dict)
        assert response.attempts == 1
        assert (len(server.requests), server.connections) == (2, 2)


async def test_a_second_reply_in_the_same_packet_is_discarded():
    twice = http(200, b'{"whose": "yours"}') + http(200, b'{"whose": "nobody"}')
    async with serving([twice, http(200, b'{"whose": "yours"}')]) as server, transport_to(server) as transport:
        for _ in range(2):
            assert (await transport.send(request_for(UNSAFE), dict)).data == {"whose": "yours"}
        assert server.connections == 2


async def test_idle_connections_are_reused_when_nothing_arrives():
    async with serving(http(200, b'{"a": "' + b"x" * 200_000 + b'"}')) as server, transport_to(server) as transport:
        for _ in range(5):
            await transport.send(request_for(UNSAFE), dict)
        assert server.connections == 1


async def test_late_replies_are_noticed_on_encrypted_connections_too():
    authority = trustme.CA()
    ours, theirs = ssl.create_default_context(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.configure_trust(ours)
    authority.issue_cert("localhost").configure_cert(theirs)
    answer = Late(LATE["second reply"])
    async with serving(answer, ssl=theirs) as server, transport_to(server, ssl=ours) as transport:
        await transport.send(request_for(UNSAFE), dict)
        answer.tell.set()
        await answer.told.wait()
        await asyncio.sleep(0.05)
        for _ in range(3):
            assert (await transport.send(request_for(UNSAFE), dict)).data == {"whose": "yours"}
        assert server.connections == 2


async def test_a_server_that_speaks_first_is_a_protocol_error():
    async def greet(reader, writer):
        writer.write(b"SSH-2.0-OpenSSH_9.6\r\n")
        await reader.read()

    async with listening(greet) as server:
        port = server.sockets[0].getsockname()[1]
        async with transport_to(f"http://127.0.0.1:{port}", timeout=5) as transport:
            with pytest.raises(StreamTransportError) as caught:
                await transport.send(request_for(UNSAFE), dict)
    assert caught.value.kind == "protocol_error"
    assert caught.value.attempts == 1
