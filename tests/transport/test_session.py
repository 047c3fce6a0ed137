"""The client's own session: bodies of every size arrive whole in both directions, and no cookies are sent."""

from __future__ import annotations

import asyncio

import msgspec
import pytest

from tests.support.server import http, serving

from .support import QUERY, request_for, transport_to

SIZES = (2, 1000, 65_536, 65_537, 300_000, 2_000_000)


def body_of(size: int, mark: str) -> bytes:
    return b'"' + mark.encode() * (size - 2) + b'"'


@pytest.mark.parametrize("calls", [1, 5, 40])
@pytest.mark.parametrize("size", SIZES)
async def test_bodies_of_every_size_arrive_whole_alone_and_among_others(size, calls):
    bodies = [body_of(size, chr(ord("A") + number)) for number in range(calls)]
    async with serving(http()) as server, transport_to(server) as transport:
        await asyncio.gather(
            *(transport.send(request_for(QUERY, json=msgspec.Raw(body)), dict) for body in bodies),
        )
        assert sorted(seen.body for seen in server.requests) == sorted(bodies)
        # The connections can still be used.
        await transport.send(request_for(QUERY, json={}), dict)
    assert server.requests[-1].body == b"{}"
    assert {seen.headers["content-length"] for seen in server.requests[:-1]} == {str(size)}


async def test_a_large_reply_arrives_whole():
    body = b'{"text": "' + b"x" * (1_000_000) + b'"}'
    async with serving(http(200, body)) as server, transport_to(server) as transport:
        response = await transport.send(request_for(QUERY), dict)
    assert response.body == body


async def test_the_client_sends_no_cookies_even_if_the_server_sets_some():
    async with serving(http(200, b"{}", "Set-Cookie: a=b; Path=/")) as server, transport_to(server) as transport:
        for _ in range(3):
            await transport.send(request_for(QUERY), dict)
    assert not any("cookie" in seen.headers for seen in server.requests)
