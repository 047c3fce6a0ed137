"""TLS: invalid certificates and wrong protocols are not retried, and errors show no secret."""

from __future__ import annotations

import asyncio
import datetime as dt
import ssl

import pytest
import trustme

from stream_video_async.errors import StreamTransportError
from tests.support.server import http, listening, never, serving

from .support import API_KEY, READ, UNSAFE, free_slots, request_for, transport_to


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()


def trusting(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


def presenting(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


async def fail(transport, operation=READ):
    with pytest.raises(StreamTransportError) as caught:
        await transport.send(request_for(operation), dict)
    assert API_KEY not in str(caught.value)
    return caught.value


async def test_a_trusted_certificate_works_and_closing_leaves_no_warning(authority):
    context = presenting(authority.issue_cert("localhost"))
    async with serving(http(), ssl=context) as server, transport_to(server, ssl=trusting(authority)) as transport:
        assert (await transport.send(request_for(READ), dict)).status == 200


async def test_an_untrusted_certificate_is_refused_and_not_retried(authority):
    async with serving(http(), ssl=presenting(authority.issue_cert("localhost"))) as server:
        async with transport_to(server) as transport:
            problem = await fail(transport)
    assert (problem.kind, problem.sent, problem.attempts) == ("tls_handshake_failed", "no", 1)


async def test_a_certificate_for_another_host_is_refused_and_not_retried(authority):
    async with serving(http(), ssl=presenting(authority.issue_cert("elsewhere.example"))) as server:
        async with transport_to(server, ssl=trusting(authority)) as transport:
            problem = await fail(transport)
    assert (problem.kind, problem.sent, problem.attempts) == ("tls_handshake_failed", "no", 1)


async def test_an_expired_certificate_is_refused_and_not_retried(authority):
    past = dt.datetime.now(dt.UTC) - dt.timedelta(days=2)
    certificate = authority.issue_cert("localhost", not_before=past - dt.timedelta(days=2), not_after=past)
    async with serving(http(), ssl=presenting(certificate)) as server:
        async with transport_to(server, ssl=trusting(authority)) as transport:
            problem = await fail(transport)
    assert (problem.kind, problem.sent, problem.attempts) == ("tls_handshake_failed", "no", 1)


async def test_a_server_that_speaks_old_tls_only_is_refused_and_not_retried(authority):
    context = presenting(authority.issue_cert("localhost"))
    with pytest.warns(DeprecationWarning, match="TLSv1 is deprecated"):
        context.minimum_version = ssl.TLSVersion.TLSv1
    with pytest.warns(DeprecationWarning, match="TLSv1_1 is deprecated"):
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    # OpenSSL supports old TLS only at this security level.
    context.set_ciphers("ALL:@SECLEVEL=0")
    async with serving(http(), ssl=context) as server, transport_to(server, ssl=trusting(authority)) as transport:
        problem = await fail(transport)
    assert (problem.kind, problem.sent, problem.attempts) == ("tls_handshake_failed", "no", 1)


async def test_plain_http_on_a_tls_address_is_a_failed_handshake():
    async def speak(_reader, writer):
        writer.write(http(400))
        await writer.drain()
        writer.close()

    async with listening(speak) as server:
        async with transport_to(f"https://localhost:{server.sockets[0].getsockname()[1]}") as transport:
            problem = await fail(transport, UNSAFE)
    assert (problem.kind, problem.sent, problem.attempts) == ("tls_handshake_failed", "no", 1)


async def test_a_silent_plain_port_on_a_tls_address_is_a_timeout():
    async with listening(never) as server:
        address = f"https://localhost:{server.sockets[0].getsockname()[1]}"
        async with transport_to(address, timeout=0.15) as transport:
            problem = await fail(transport)
    assert (problem.kind, problem.sent, problem.phase) == ("timeout", "no", "connect")


async def test_tls_on_a_plain_address_is_a_fault_and_no_api_error(authority):
    async with serving(http(), ssl=presenting(authority.issue_cert("localhost"))) as server:
        async with transport_to(f"http://localhost:{server.port}", retry=None) as transport:
            problem = await fail(transport, UNSAFE)
    assert problem.kind in {"connection_reset", "protocol_error"}


async def test_cancelling_a_tls_handshake_frees_the_slot():
    accepted = asyncio.Event()

    async def silent(_reader, _writer):
        accepted.set()
        await never()

    async with listening(silent) as server:
        address = f"https://localhost:{server.sockets[0].getsockname()[1]}"
        async with transport_to(address, connection_limit=1) as transport:
            task = asyncio.ensure_future(transport.send(request_for(READ), dict))
            await accepted.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert free_slots(transport) == 1
