"""A session that the user passes stays open and unchanged, and its settings do not change requests."""

from __future__ import annotations

import aiohttp
import pytest

from stream_video_async import StreamConnector
from stream_video_async._http.transport import Transport
from stream_video_async.errors import ClientClosedError, StreamApiError, StreamConfigError, StreamTransportError
from stream_video_async.types import Operation
from tests.support.server import error, http, never, serving, unused_port

from .support import API_KEY, QUERY, READ, TOKEN, UNSAFE, config_for, request_for, transport_to


async def test_a_given_session_stays_open_and_unchanged():
    async with aiohttp.ClientSession(headers={"X-Mine": "1"}, cookies={"mine": "1"}) as session:
        before = (dict(session.headers), list(session.cookie_jar), session.timeout, session.raise_for_status)
        async with serving(http()) as server:
            async with transport_to(server, session=session) as transport:
                await transport.send(request_for(READ), dict)
                # The session's own headers are sent, too.
                assert server.requests[0].headers["x-mine"] == "1"
                assert server.requests[0].headers["authorization"] == TOKEN
            assert not session.closed
            assert (
                dict(session.headers),
                list(session.cookie_jar),
                session.timeout,
                session.raise_for_status,
            ) == before

            async with serving(http()) as elsewhere:
                async with session.get(f"{elsewhere.url}/other") as reply:
                    await reply.read()
                theirs = elsewhere.requests[0]
                assert API_KEY not in theirs.target
                assert not {"authorization", "stream-auth-type", "x-client-request-id"} & set(theirs.headers)


async def test_a_session_with_auth_is_refused_at_once():
    with pytest.warns(DeprecationWarning, match="auth"):
        session = aiohttp.ClientSession(auth=aiohttp.BasicAuth("user", "password"))
    async with session:
        with pytest.raises(StreamConfigError, match="auth="):
            Transport(config_for("https://example.com"), token=TOKEN, session=session)


async def test_the_base_url_of_the_session_is_ignored():
    async with serving(http()) as server, aiohttp.ClientSession("http://127.0.0.1:1/elsewhere/") as session:
        async with transport_to(server, session=session) as transport:
            assert (await transport.send(request_for(READ), dict)).status == 200


async def test_raise_for_status_of_the_session_is_ignored():
    async with serving(error(404)) as server, aiohttp.ClientSession(raise_for_status=True) as session:
        async with transport_to(server, session=session) as transport:
            with pytest.raises(StreamApiError):
                await transport.send(request_for(READ), dict)


async def test_middlewares_of_the_session_are_not_called():
    seen = []

    async def middleware(request, handler):
        seen.append(request)
        return await handler(request)

    async with serving(http()) as server, aiohttp.ClientSession(middlewares=(middleware,)) as session:
        async with transport_to(server, session=session) as transport:
            await transport.send(request_for(READ), dict)
    assert seen == []


async def test_redirects_are_not_followed_by_a_given_session_either():
    async with serving(http()) as elsewhere, aiohttp.ClientSession() as session:
        async with serving(http(302, b"", f"Location: {elsewhere.url}")) as server:
            async with transport_to(server, session=session) as transport:
                with pytest.raises(StreamApiError):
                    await transport.send(request_for(UNSAFE), dict)
        assert elsewhere.requests == []


async def test_the_smaller_of_both_limits_counts():
    import asyncio

    connector = aiohttp.TCPConnector(limit=1)
    async with serving(http()) as server, aiohttp.ClientSession(connector=connector) as session:
        async with transport_to(server, session=session, attempt_timeout=5) as transport:
            await asyncio.gather(*(transport.send(request_for(READ), dict) for _ in range(50)))
            assert server.connections == 1
            assert transport.shared.slots._value == 1


async def test_a_session_without_a_limit_gets_that_of_the_client():
    connector = aiohttp.TCPConnector(limit=0)
    async with serving(http()) as server, aiohttp.ClientSession(connector=connector) as session:
        async with transport_to(server, session=session, connection_limit=7) as transport:
            await transport.send(request_for(READ), dict)
            assert transport.shared.slots._value == 7


async def test_a_closed_session_is_reported():
    session = aiohttp.ClientSession()
    await session.close()
    async with transport_to("http://127.0.0.1:1", session=session) as transport:
        with pytest.raises(ClientClosedError, match="given session is closed"):
            await transport.send(request_for(READ), dict)


def test_a_session_of_another_loop_is_reported():
    import asyncio

    async def make():
        return aiohttp.ClientSession()

    loop = asyncio.new_event_loop()
    try:
        session = loop.run_until_complete(make())

        async def use():
            async with serving(http()) as server, transport_to(server, session=session, retry=None) as transport:
                with pytest.raises(StreamTransportError, match="another event loop"):
                    await transport.send(request_for(READ), dict)

        asyncio.run(use())
        loop.run_until_complete(session.close())
    finally:
        loop.close()


async def test_on_a_given_session_nothing_is_certain_to_be_unsent():
    """``aiohttp`` may have sent the request over a first connection before it failed to open a second one."""
    async with aiohttp.ClientSession() as session:
        async with transport_to(f"http://127.0.0.1:{unused_port()}", session=session) as transport:
            with pytest.raises(StreamTransportError) as caught:
                await transport.send(request_for(UNSAFE), dict)
            assert (caught.value.kind, caught.value.sent, caught.value.attempts) == ("connect_failed", "maybe", 1)
            with pytest.raises(StreamTransportError) as caught:
                await transport.send(request_for(READ), dict)
            assert (caught.value.sent, caught.value.attempts) == ("maybe", 3)


async def test_a_given_session_with_the_clients_connector_knows_what_was_sent():
    async with aiohttp.ClientSession(connector=StreamConnector()) as session:
        async with transport_to(f"http://127.0.0.1:{unused_port()}", session=session) as transport:
            with pytest.raises(StreamTransportError) as caught:
                await transport.send(request_for(UNSAFE), dict)
            assert (caught.value.kind, caught.value.sent, caught.value.attempts) == ("connect_failed", "no", 3)

        operation = Operation("DeleteForGood", "DELETE", "/api/v2/thing", "unsafe")
        async with serving([http(), None, http()]) as server, transport_to(server, session=session) as transport:
            await transport.send(request_for(operation), dict)
            with pytest.raises(StreamTransportError) as caught:
                await transport.send(request_for(operation), dict)
            assert (caught.value.kind, caught.value.sent, caught.value.attempts) == ("connection_reset", "maybe", 1)
            assert len(server.requests) == 2
            # aiohttp still resends requests that the owner of the session makes.
            async with session.delete(f"{server.url}/mine") as reply:
                assert reply.status == 200


async def test_a_session_closed_during_a_call_ends_it_with_an_error_of_the_package():
    import asyncio

    async with serving(lambda _number, _seen: never) as server:
        session = aiohttp.ClientSession()
        async with transport_to(server, session=session) as transport:
            task = asyncio.ensure_future(transport.send(request_for(READ), dict))
            while not server.requests:
                await asyncio.sleep(0.001)
            await session.close()
            with pytest.raises(ClientClosedError, match="given session was closed") as caught:
                await task
            assert caught.value.sent == "maybe"


async def test_a_session_with_credentials_is_reported_without_showing_them(monkeypatch, tmp_path):
    from .test_secrets import assert_clean, everything_about

    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login user password planted-api-password\n")
    monkeypatch.setenv("NETRC", str(netrc))
    async with serving(http()) as server, aiohttp.ClientSession(trust_env=True) as session:
        async with transport_to(server, session=session) as transport:
            with pytest.raises(StreamTransportError, match="credentials of its own") as caught:
                await transport.send(request_for(READ), dict)
            assert server.requests == []
    assert_clean(everything_about(caught.value))


async def test_the_tls_context_of_the_settings_is_used_with_a_given_session():
    import ssl

    import trustme

    authority = trustme.CA()
    theirs, ours = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.create_default_context()
    authority.issue_cert("localhost").configure_cert(theirs)
    authority.configure_trust(ours)
    async with serving(http(), ssl=theirs) as server, aiohttp.ClientSession() as session:
        async with transport_to(server, session=session, ssl=ours) as transport:
            assert (await transport.send(request_for(READ), dict)).status == 200


async def test_a_session_that_does_not_decompress_works():
    import gzip

    reply = http(200, gzip.compress(b'{"a": 1}'), "Content-Encoding: gzip")
    async with serving(reply) as server, aiohttp.ClientSession(auto_decompress=False) as session:
        async with transport_to(server, session=session) as transport:
            assert (await transport.send(request_for(QUERY), dict)).data == {"a": 1}
