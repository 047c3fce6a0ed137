"""Ordinary requests: headers, URLs and bodies, log records and spans."""

from __future__ import annotations

import asyncio
import logging

import pytest
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from stream_video_async import __version__
from stream_video_async._http.transport import Transport
from stream_video_async.errors import StreamApiError, StreamConfigError, StreamDecodeError, StreamTransportError
from tests.support.server import error, http, never, serving

from .support import MARKERS, QUERY, READ, REPLAYABLE, TOKEN, config_for, request_for, transport_to


async def test_a_request_carries_exactly_these_headers():
    async with serving(http()) as server, transport_to(server) as transport:
        response = await transport.send(request_for(QUERY), dict)
    headers = server.requests[0].headers
    assert headers.pop("user-agent").startswith("Python/")
    assert headers == {
        "host": f"127.0.0.1:{server.port}",
        "accept": "*/*",
        "authorization": TOKEN,
        "stream-auth-type": "jwt",
        "x-stream-client": f"stream-video-async-{__version__}",
        "x-client-request-id": response.request_id,
        "accept-encoding": "gzip, deflate",
        "content-type": "application/json",
        "content-length": "17",
    }


async def test_without_a_token_the_request_is_anonymous():
    async with serving(http()) as server:
        transport = Transport(config_for(server.url), token=None)
        await transport.send(request_for(READ), dict)
        await transport.close()
    headers = server.requests[0].headers
    assert headers["stream-auth-type"] == "anonymous"
    assert "authorization" not in headers
    assert "content-type" not in headers


async def test_the_client_name_can_be_replaced():
    async with serving(http()) as server, transport_to(server, user_agent="my-service/1.0") as transport:
        await transport.send(request_for(READ), dict)
    assert server.requests[0].headers["x-stream-client"] == "my-service/1.0"


@pytest.mark.parametrize("suffix", ["", "/", "/prefix", "/prefix/", "/a%20b/c"])
async def test_a_path_prefix_and_a_missing_final_slash_are_fine(suffix):
    async with serving(http()) as server, transport_to(f"{server.url}{suffix}") as transport:
        await transport.send(request_for(READ), dict)
    assert server.requests[0].target.startswith(f"{suffix.rstrip('/')}/api/v2/app?api_key=")


async def test_no_body_is_sent_unless_there_is_one():
    async with serving(http()) as server, transport_to(server) as transport:
        await transport.send(request_for(REPLAYABLE, json={}), dict)
        await transport.send(request_for(READ), dict)
    assert [seen.body for seen in server.requests] == [b"{}", b""]


async def test_a_body_without_a_json_form_is_refused_before_anything_is_opened():
    async with serving(http()) as server, transport_to(server) as transport:
        with pytest.raises(TypeError, match=r"custom.x"):
            await transport.send(request_for(REPLAYABLE, json={"custom": {"x": object()}}), dict)
        with pytest.raises(ValueError, match="nan"):
            await transport.send(request_for(REPLAYABLE, json={"x": float("nan")}), dict)
        assert server.connections == 0


async def test_connections_are_reused():
    async with serving(http()) as server, transport_to(server) as transport:
        for _ in range(10):
            await transport.send(request_for(READ), dict)
        assert server.connections == 1


async def test_the_response_has_everything_about_the_reply():
    async with serving(http(201, b'{"a": 1}', "X-Custom: yes")) as server, transport_to(server) as transport:
        response = await transport.send(request_for(READ), dict)
    assert (response.data, response.status, response.body, response.attempts) == ({"a": 1}, 201, b'{"a": 1}', 1)
    assert response.headers["x-custom"] == "yes"
    assert response.rate_limit is None


# --- log ------------------------------------------------------------------------------------------------------------


async def test_each_step_of_a_retried_call_is_logged(caplog):
    caplog.set_level(logging.DEBUG, "stream_video_async")
    async with serving([error(503), http()]) as server, transport_to(server) as transport:
        response = await transport.send(request_for(READ), dict)
    records = [record for record in caplog.records if record.name == "stream_video_async"]
    assert [(record.event, record.levelname, getattr(record, "attempt", None)) for record in records] == [
        ("client.initialized", "DEBUG", None),
        ("http.request.sent", "DEBUG", 1),
        ("http.response.received", "DEBUG", 1),
        ("http.request.failed", "INFO", 1),
        ("http.request.sent", "DEBUG", 2),
        ("http.response.received", "DEBUG", 2),
    ]
    assert {record.request_id for record in records[1:]} == {response.request_id}
    assert [record.resend_count for record in records[1:]] == [0, 0, 0, 1, 1]
    assert (records[3].reason, records[3].will_retry) == ("status 503", True)
    assert records[2].status == 503
    assert records[5].duration_ms >= 0
    assert records[1].path == "/api/v2/app"
    assert all(record.getMessage().startswith(record.event) for record in records)
    assert not any(hasattr(record, "body") for record in records)


async def test_the_last_failure_is_a_warning(caplog):
    async with serving(None) as server, transport_to(server, retry=None) as transport:
        with pytest.raises(StreamTransportError):
            await transport.send(request_for(QUERY), dict)
    (record,) = [record for record in caplog.records if record.name == "stream_video_async"]
    assert (record.event, record.levelname, record.reason) == ("http.request.failed", "WARNING", "connection_reset")
    assert record.will_retry is False


async def test_bodies_are_logged_only_if_enabled_and_never_whole(caplog):
    caplog.set_level(logging.DEBUG, "stream_video_async")
    async with serving(http(200, b'"' + b"x" * 100_000 + b'"')) as server:
        async with transport_to(server, log_bodies=True) as transport:
            await transport.send(request_for(QUERY), str)
    bodies = [record.body for record in caplog.records if hasattr(record, "body")]
    assert bodies[0] == '{"hello": "world"}'
    assert len(bodies[1]) <= 4096


async def test_a_body_that_is_not_json_is_logged_by_its_size(caplog):
    caplog.set_level(logging.DEBUG, "stream_video_async")
    async with serving(http(500, b"<html>")) as server:
        async with transport_to(server, log_bodies=True, retry=None) as transport:
            with pytest.raises(StreamApiError):
                await transport.send(request_for(READ), dict)
    assert [record.body for record in caplog.records if hasattr(record, "body")] == ["<6 bytes that are not JSON>"]


# --- spans ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def spans():
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    yield provider, exporter
    provider.shutdown()


async def test_a_span_has_the_operation_its_attempts_and_the_host_and_no_query(spans):
    provider, exporter = spans
    async with serving([error(503), http()]) as server, transport_to(server, tracing=provider) as transport:
        response = await transport.send(request_for(READ, path="/api/v2/secret-id", query=(("q", "v"),)), dict)
    (span,) = exporter.get_finished_spans()
    assert span.name == "GetApp"
    assert dict(span.attributes) == {
        "http.request.method": "GET",
        "url.template": "/api/v2/app",
        "server.address": "127.0.0.1",
        "stream.operation": "GetApp",
        "stream.request_id": response.request_id,
        "http.response.status_code": 200,
        "attempt": 2,
        "http.request.resend_count": 1,
    }
    assert not any(marker in span.to_json() for marker in (*MARKERS, "secret-id"))


@pytest.mark.parametrize(
    ("reply", "raised", "kind", "status"),
    [
        (error(404, message=TOKEN), StreamApiError, "404", 404),
        (None, StreamTransportError, "connection_reset", None),
        (http(200, b"x"), StreamDecodeError, "StreamDecodeError", None),
    ],
)
async def test_the_span_of_a_failed_call_has_its_kind_and_no_text(spans, reply, raised, kind, status):
    provider, exporter = spans
    async with serving(reply) as server, transport_to(server, tracing=provider, retry=None) as transport:
        with pytest.raises(raised):
            await transport.send(request_for(QUERY), dict)
    (span,) = exporter.get_finished_spans()
    assert span.attributes["error.type"] == kind
    assert span.attributes.get("http.response.status_code") == status
    assert not span.status.is_ok
    assert span.events == ()
    assert not any(marker in span.to_json() for marker in MARKERS)


async def test_a_cancelled_call_ends_its_span(spans):
    provider, exporter = spans
    async with serving(lambda _number, _seen: never) as server, transport_to(server, tracing=provider) as transport:
        task = asyncio.ensure_future(transport.send(request_for(READ), dict))
        await asyncio.sleep(0.02)
        task.cancel()
        await asyncio.wait([task])
    (span,) = exporter.get_finished_spans()
    assert span.attributes["error.type"] == "CancelledError"


async def test_tracing_true_uses_the_global_provider(spans, monkeypatch):
    provider, exporter = spans
    # OpenTelemetry allows a process to set its provider only once.
    monkeypatch.setattr("opentelemetry.trace.get_tracer_provider", lambda: provider)
    async with serving(http()) as server, transport_to(server, tracing=True) as transport:
        await transport.send(request_for(READ), dict)
    assert [span.name for span in exporter.get_finished_spans()] == ["GetApp"]


def test_tracing_without_opentelemetry_names_the_extra(monkeypatch):
    import stream_video_async._http.tracing as module

    monkeypatch.setattr(module, "find_spec", lambda _name: None)
    with pytest.raises(StreamConfigError, match=r"stream-video-async\[otel\]"):
        Transport(config_for("http://127.0.0.1:1", tracing=True), token=TOKEN)
