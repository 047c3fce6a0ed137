"""Faults of the network: their kind, whether the server may have acted, and whether they are retried."""

from __future__ import annotations

import asyncio
import time

import aiohttp
import attrs
import pytest

from stream_video_async.errors import (
    StreamApiError,
    StreamConfigError,
    StreamPayloadTooLargeError,
    StreamTransportError,
)
from stream_video_async.types import Operation
from tests.support.server import drip, error, http, never, reset, serving, unused_port, write_then_reset
from tests.support.timing import Sleeper, fast

from .support import DELETE, QUERY, READ, REPLAYABLE, UNSAFE, UPLOAD, TcpProxy, request_for, transport_to, unaccepting


async def fail(transport, operation=READ):
    with pytest.raises(StreamTransportError) as caught:
        await transport.send(request_for(operation), dict)
    return caught.value


@pytest.mark.parametrize("operation", [READ, UNSAFE], ids=lambda operation: operation.retry)
async def test_a_refused_connection_is_unsent_and_retried_for_every_class(operation):
    async with transport_to(f"http://127.0.0.1:{unused_port()}") as transport:
        problem = await fail(transport, operation)
    assert (problem.kind, problem.sent, problem.attempts) == ("connect_failed", "no", 3)


async def test_an_unknown_host_name_is_a_dns_failure_and_was_not_sent():
    async with transport_to("https://nowhere.invalid", timeout=60) as transport:
        problem = await fail(transport, UNSAFE)
    assert (problem.kind, problem.sent, problem.attempts) == ("dns_failure", "no", 3)


async def test_a_host_name_that_cannot_be_looked_up_is_a_dns_failure():
    async with transport_to(f"https://{'x' * 64}.example") as transport:
        problem = await fail(transport, UNSAFE)
    assert (problem.kind, problem.sent) == ("dns_failure", "no")
    assert problem.__context__ is None


async def test_a_connection_that_is_not_accepted_times_out_in_the_connect_phase():
    with unaccepting() as address:
        async with transport_to(f"http://{address}", connect_timeout=0.1, retry=fast(attempts=2)) as transport:
            problem = await fail(transport, UNSAFE)
    assert f"connecting took too long: {address} " in str(problem)
    assert (problem.kind, problem.sent, problem.phase, problem.attempts) == ("timeout", "no", "connect", 2)


async def test_the_deadline_during_a_hanging_connect_says_that_nothing_was_sent():
    with unaccepting() as address:
        async with transport_to(f"http://{address}", timeout=0.1) as transport:
            problem = await fail(transport, READ)
    assert f"the deadline passed while connecting to {address} " in str(problem)
    assert (problem.kind, problem.sent, problem.phase, problem.attempts) == ("timeout", "no", "connect", 1)


RESETS = {
    "closed without a byte": None,
    "reset before the headers": reset,
    "closed in the headers": (b"HTTP/1.1 200 OK\r\nContent-",),
}


@pytest.mark.parametrize("reply", RESETS.values(), ids=RESETS)
async def test_a_connection_lost_before_the_reply_may_have_been_sent(reply):
    async with (
        serving(lambda _number, _seen: reply) as server,
        transport_to(server) as transport,
    ):
        problem = await fail(transport, UNSAFE)
        assert (problem.kind, problem.sent, problem.attempts) == ("connection_reset", "maybe", 1)
        assert len(server.requests) == 1
        problem = await fail(transport, QUERY)
        assert (problem.kind, problem.sent, problem.attempts) == ("connection_reset", "maybe", 3)
        assert len(server.requests) == 4


CUT = {
    "cut length": (http(200, b'{"a": 1', length=50),),
    "cut chunk": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\n{",),
    "reset in the body": write_then_reset(http(200, b'{"a": 1', length=50)),
    "bad gzip": http(200, b"this is not gzip at all", "Content-Encoding: gzip"),
}


@pytest.mark.parametrize("reply", CUT.values(), ids=CUT)
async def test_a_lost_answer_is_an_incomplete_body_and_the_server_acted(reply):
    async with serving(lambda _number, _seen: reply) as server, transport_to(server) as transport:
        problem = await fail(transport, UNSAFE)
        assert (problem.kind, problem.sent, problem.attempts) == ("incomplete_body", "yes", 1)
        assert len(server.requests) == 1
        assert (await fail(transport, REPLAYABLE)).attempts == 3


GARBAGE = {
    "malformed chunk": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",),
    "garbage status line": (b"SSH-2.0-OpenSSH_9.6\r\n\r\n",),
    "two lengths": (b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",),
    "20 kB header": (http(200, b"{}", "X-Long: " + "a" * 20_000),),
    "500 headers": (http(200, b"{}", *(f"X-Header-{number}: 1" for number in range(500))),),
}


@pytest.mark.parametrize("reply", GARBAGE.values(), ids=GARBAGE)
async def test_malformed_http_is_a_protocol_error_and_never_an_api_error(reply):
    async with serving(lambda _number, _seen: reply) as server, transport_to(server) as transport:
        problem = await fail(transport, UNSAFE)
        assert (problem.kind, problem.sent, problem.attempts) == ("protocol_error", "yes", 1)
        assert (await fail(transport, READ)).attempts == 3


async def test_a_connection_closed_while_idle_is_recovered_by_replay_but_not_for_unsafe_requests():
    def close_second(number, _seen):
        return (http(),) if number == 1 else http()

    async with serving(close_second) as server, transport_to(server) as transport:
        await transport.send(request_for(REPLAYABLE), dict)
        assert (await transport.send(request_for(REPLAYABLE), dict)).status == 200

    # The server reads the request on the reused connection and closes it without a reply.
    async with serving([http(), None, http()]) as server, transport_to(server) as transport:
        await transport.send(request_for(UNSAFE), dict)
        problem = await fail(transport, UNSAFE)
        assert (problem.kind, problem.sent, problem.attempts) == ("connection_reset", "maybe", 1)
        assert len(server.requests) == 2


async def test_a_resend_that_aiohttp_makes_by_itself_is_not_counted_as_an_attempt():
    async with serving([http(), None, http()]) as server, transport_to(server, retry=None) as transport:
        await transport.send(request_for(READ), dict)
        response = await transport.send(request_for(READ), dict)
        assert response.attempts == 1
        assert len(server.requests) == 3


async def test_aiohttp_does_not_resend_unsafe_requests_by_itself():
    operation = Operation("DeleteForGood", "DELETE", "/api/v2/thing", "unsafe")
    async with serving([http(), None, http()]) as server, transport_to(server) as transport:
        await transport.send(request_for(operation), dict)
        problem = await fail(transport, operation)
        assert (problem.kind, problem.sent, problem.attempts) == ("connection_reset", "maybe", 1)
        assert len(server.requests) == 2


async def test_a_resend_that_aiohttp_makes_by_itself_keeps_the_request_id():
    async with serving([http(), None, http()]) as server, transport_to(server, retry=None) as transport:
        await transport.send(request_for(READ), dict)
        await transport.send(request_for(READ), dict)
        second, third = server.requests[1:]
        assert second.headers["x-client-request-id"] == third.headers["x-client-request-id"]


SLOW = {
    "a header byte every 50 ms": drip(b"HTTP/1.1 200 OK\r\nX-Slow: "),
    "a body byte every 50 ms": drip(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"),
    "silence": never,
}


@pytest.mark.parametrize("slow", SLOW)
async def test_a_slow_reply_ends_at_the_deadline(slow):
    reply, phase = SLOW[slow], "body" if "body" in slow else "headers"
    loop = asyncio.get_running_loop()
    async with serving(lambda _number, _seen: reply) as server, transport_to(server, timeout=0.3) as transport:
        fired = []
        loop.call_later(0.3, lambda: fired.append(loop.time()))
        problem = await fail(transport)
        # Compared in the event loop's order of events, so that a slow machine does not matter.
        await asyncio.sleep(0)
        assert fired
        assert (problem.kind, problem.phase, problem.attempts) == ("timeout", phase, 1)
        assert problem.sent == ("yes" if phase == "body" else "maybe")


async def test_the_deadline_fires_within_50_ms():
    async with (
        serving(lambda _number, _seen: drip(b"HTTP/1.1 200 OK\r\nX-Slow: ")) as server,
        transport_to(server, timeout=0.25) as transport,
    ):
        late = []
        for _ in range(5):
            started = time.monotonic()
            await fail(transport)
            late.append(time.monotonic() - started - 0.25)
        # The best of several, because a busy machine delays timers.
        assert min(late) < 0.05


async def test_an_attempt_timeout_leaves_time_for_another_attempt():
    def answer(number, _seen):
        return never if number == 1 else http()

    async with serving(answer) as server, transport_to(server, attempt_timeout=1, timeout=30) as transport:
        assert (await transport.send(request_for(READ), dict)).attempts == 2


@pytest.mark.parametrize(
    ("timeout", "operation", "limits"),
    [
        (30.0, READ, [10, 10, 30]),
        (30.0, REPLAYABLE, [10, 10, 30]),
        (30.0, UNSAFE, [30, 30, 30]),
        (9.0, READ, [5, 5, 9]),
        (3.0, READ, [3, 3, 3]),
        (None, READ, [None, None, None]),
    ],
)
async def test_an_attempt_that_may_be_retried_gets_a_third_of_the_deadline(timeout, operation, limits):
    sleeper = Sleeper()  # its clock stands still
    async with transport_to("http://127.0.0.1:1", timeout=timeout, retry=sleeper.policy()) as transport:
        exchange = transport._begin(request_for(operation))
        found = []
        for exchange.attempts in (1, 2, 3):
            found.append(transport._retries.attempt_limit(exchange))
        assert found == limits
        chosen = transport.derive(config=attrs.evolve(transport.config, attempt_timeout=2.0))
        assert chosen._retries.attempt_limit(exchange) == 2.0
        exchange.attempts = 1
        while transport.shared.quota.take(transport.shared.quota.COST):
            pass
        # No retry can follow, so the attempt gets all the time.
        assert transport._retries.attempt_limit(exchange) == timeout


async def test_a_request_that_was_lost_on_the_way_is_saved_by_a_retry(monkeypatch):
    monkeypatch.setattr("stream_video_async._http.retries._SHORTEST_ATTEMPT", 0.01)

    def swallow_the_first(number, _seen):
        return never if number == 1 else http()

    async with serving(swallow_the_first) as server, transport_to(server, timeout=1.5) as transport:
        response = await transport.send(request_for(READ), dict)
        assert response.attempts == 2
        first, second = server.requests
        assert first.headers["x-client-request-id"] == second.headers["x-client-request-id"] == response.request_id

    async with serving(swallow_the_first) as server, transport_to(server, timeout=0.3) as transport:
        problem = await fail(transport, UNSAFE)
        assert (problem.kind, problem.sent, problem.attempts) == ("timeout", "maybe", 1)
        assert len(server.requests) == 1


async def test_silence_longer_than_the_read_timeout_ends_the_attempt():
    async with (
        serving(lambda _number, _seen: never) as server,
        transport_to(server, read_timeout=0.05, timeout=30) as transport,
    ):
        problem = await fail(transport, UNSAFE)
        assert (problem.kind, problem.sent, problem.phase) == ("timeout", "maybe", "headers")


async def test_silence_in_the_body_is_a_timeout_in_that_phase():
    begun = b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{"

    def answer(_number, _seen):
        async def act(_reader, writer):
            writer.write(begun)
            await never()

        return act

    async with serving(answer) as server, transport_to(server, read_timeout=0.05, retry=None) as transport:
        problem = await fail(transport, UNSAFE)
        assert (problem.kind, problem.sent, problem.phase) == ("timeout", "yes", "body")


async def test_a_half_open_peer_costs_a_read_timeout_and_its_connection_is_discarded():
    async with serving(http()) as server, TcpProxy(server.port).running() as proxy:
        async with transport_to(f"http://127.0.0.1:{proxy.port}", read_timeout=0.1, timeout=30) as transport:
            await transport.send(request_for(READ), dict)
            proxy.frozen.set()
            problem = await fail(transport, UNSAFE)
            assert (problem.kind, problem.sent) == ("timeout", "maybe")
            proxy.frozen.clear()
            before = proxy.connections
            assert (await transport.send(request_for(READ), dict)).attempts == 1
            assert proxy.connections == before + 1


async def test_a_slow_and_slicing_network_changes_nothing():
    async with serving(http(200, b'{"a": "' + b"x" * 5000 + b'"}')) as server:
        proxy = TcpProxy(server.port)
        proxy.slice, proxy.latency = 512, 0.001
        async with proxy.running(), transport_to(f"http://127.0.0.1:{proxy.port}") as transport:
            assert len((await transport.send(request_for(REPLAYABLE), dict)).data["a"]) == 5000


async def test_an_early_413_while_uploading_is_an_api_error():
    def refuse(_reader, writer):
        writer.write(error(413, "Connection: close", code=22))

        async def linger():
            await writer.drain()
            await asyncio.sleep(0.05)

        return linger()

    from stream_video_async.types import FilePart

    async with serving(lambda _number, _seen: refuse) as server, transport_to(server) as transport:
        with pytest.raises(StreamPayloadTooLargeError) as caught:
            await transport.send(request_for(UPLOAD, parts=(("file", FilePart(b"x" * 300_000)),)), dict)
        assert caught.value.status == 413


async def test_an_unreachable_proxy_is_a_failed_connection():
    async with transport_to("http://127.0.0.1:1", proxy=f"http://127.0.0.1:{unused_port()}") as transport:
        problem = await fail(transport)
    assert (problem.kind, problem.sent, problem.attempts) == ("connect_failed", "no", 3)


async def test_a_407_of_the_proxy_is_a_failed_connection_and_never_an_api_error():
    async with (
        serving(http(407, b"", "Proxy-Authenticate: Basic")) as proxy,
        transport_to("https://service.invalid", proxy=proxy.url) as transport,
    ):
        problem = await fail(transport)
    assert (problem.kind, problem.sent, problem.attempts) == ("connect_failed", "no", 1)


async def test_the_environment_chooses_a_proxy_only_if_enabled(monkeypatch):
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{unused_port()}")
    monkeypatch.delenv("no_proxy", raising=False)
    async with serving(http()) as server:
        async with transport_to(server) as transport:
            assert (await transport.send(request_for(READ), dict)).status == 200
        async with transport_to(server, trust_env=True, retry=None) as transport:
            assert (await fail(transport)).kind == "connect_failed"
        monkeypatch.setenv("no_proxy", "127.0.0.1")
        async with transport_to(server, trust_env=True) as transport:
            assert (await transport.send(request_for(READ), dict)).status == 200


@pytest.mark.parametrize(
    ("raised", "kind", "sent"),
    [
        (aiohttp.ClientError("odd"), "unknown", "maybe"),
        (OSError(5, "odd"), "unknown", "maybe"),
        (TimeoutError(), "timeout", "maybe"),
        (ConnectionResetError(104, "reset"), "connection_reset", "maybe"),
        (aiohttp.ServerFingerprintMismatch(b"a", b"b", "h", 1), "tls_handshake_failed", "maybe"),
    ],
)
def test_faults_that_no_server_can_provoke_are_classified_too(raised, kind, sent):
    from stream_video_async._http.faults import classify

    fault = classify(raised, None)
    assert (fault.kind, fault.sent) == (kind, sent)


async def test_a_delete_replayed_onto_its_own_success_says_so():
    async with serving([None, error(404, code=16)]) as server, transport_to(server) as transport:
        with pytest.raises(StreamApiError, match="an earlier attempt of this call has probably deleted it"):
            await transport.send(request_for(DELETE), dict)
        assert len(server.requests) == 2


async def test_a_failed_connection_names_host_port_and_reason():
    port = unused_port()
    async with transport_to(f"http://127.0.0.1:{port}") as transport:
        with pytest.raises(
            StreamTransportError, match=rf"cannot be reached: 127\.0\.0\.1:{port}, Connection refused"
        ) as caught:
            await transport.send(request_for(READ), dict)
    assert caught.value.kind == "connect_failed"


async def test_a_proxy_of_the_environment_that_cannot_be_used_is_named(monkeypatch):
    monkeypatch.setenv("http_proxy", "socks5://planted@127.0.0.1:1080")
    monkeypatch.delenv("no_proxy", raising=False)
    async with serving(http()) as server, transport_to(server, trust_env=True) as transport:
        for _ in range(2):
            with pytest.raises(StreamConfigError, match="trust_env is on, so HTTP_PROXY must be an http://") as caught:
                await transport.send(request_for(READ), dict)
            assert "planted" not in str(caught.value)
