"""The client's own session: bodies arrive whole however they are written, and reads are made small."""

from __future__ import annotations

import asyncio
import ssl

import msgspec
import pytest
import trustme

from stream_video_async._http.connector import _FEW, _PLAIN_BODY, _READ_SIZE, _read_less

from .support import QUERY, http, request_for, serving, transport_to

SIZES = (2, 1000, _PLAIN_BODY, _PLAIN_BODY + 1, 300_000, 2_000_000)


def body_of(size: int, mark: str) -> bytes:
    return b'"' + mark.encode() * (size - 2) + b'"'


@pytest.mark.parametrize("calls", [1, _FEW, _FEW + 1, 40], ids=["alone", "few", "more", "many"])
@pytest.mark.parametrize("size", SIZES)
async def test_bodies_of_every_size_arrive_whole_alone_and_among_others(size, calls):
    bodies = [body_of(size, chr(ord("A") + number)) for number in range(calls)]
    async with serving(http()) as server, transport_to(server) as transport:
        await asyncio.gather(
            *(transport.send(request_for(QUERY, json=msgspec.Raw(body)), dict) for body in bodies),
        )
        assert sorted(seen.body for seen in server.requests) == sorted(bodies)
        # The connections are usable still.
        await transport.send(request_for(QUERY, json={}), dict)
    assert server.requests[-1].body == b"{}"
    assert {seen.headers["content-length"] for seen in server.requests[:-1]} == {str(size)}


async def test_a_reply_larger_than_a_read_arrives_whole():
    body = b'{"text": "' + b"x" * (3 * _READ_SIZE) + b'"}'
    async with serving(http(200, body)) as server, transport_to(server) as transport:
        response = await transport.send(request_for(QUERY), dict)
    assert response.body == body


async def test_the_client_says_no_cookies_even_when_the_server_sets_some():
    async with serving(http(200, b"{}", "Set-Cookie: a=b; Path=/")) as server, transport_to(server) as transport:
        for _ in range(3):
            await transport.send(request_for(QUERY), dict)
    assert not any("cookie" in seen.headers for seen in server.requests)


async def test_reads_are_made_smaller_on_plain_connections():
    async with serving(http()) as server:
        _, writer = await asyncio.open_connection("127.0.0.1", server.port)
        _read_less(writer.transport)
        assert writer.transport.max_size == _READ_SIZE
        writer.close()
        await writer.wait_closed()


async def test_reads_are_made_smaller_on_encrypted_connections():
    authority = trustme.CA()
    ours, theirs = ssl.create_default_context(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.configure_trust(ours)
    authority.issue_cert("localhost").configure_cert(theirs)
    async with serving(http(), ssl=theirs) as server:
        _, writer = await asyncio.open_connection("localhost", server.port, ssl=ours)
        _read_less(writer.transport)
        assert writer.transport._ssl_protocol.max_size == _READ_SIZE
        writer.close()
        await writer.wait_closed()


def test_transports_of_other_event_loops_are_left_alone():
    class Foreign:
        __slots__ = ()

    _read_less(Foreign())
    _read_less(None)
