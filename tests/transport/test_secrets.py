"""No secret, JWT or API key appears in objects, errors, log records, spans and tracebacks."""

from __future__ import annotations

import asyncio
import contextlib
import copy
import gzip
import io
import json
import logging
import pickle
import traceback
import urllib.parse
from typing import Any

import pytest
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from rich.pretty import pretty_repr

from stream_video_async._http.transport import Transport
from stream_video_async.config import ClientConfig
from stream_video_async.errors import StreamApiError, StreamConfigError, StreamDecodeError, StreamError
from stream_video_async.tokens import ServerToken, create_call_token, create_user_token, server_token, srt_credentials
from tests.support.server import error, http, never, reset, serving, unused_port

from .support import API_KEY, API_SECRET, MARKERS, READ, TOKEN, UNSAFE, config_for, request_for, transport_to


def assert_clean(text: str) -> None:
    for marker in MARKERS:
        assert marker not in text


def chain(problem: BaseException | None) -> list[BaseException]:
    seen: list[BaseException] = []
    while problem is not None and problem not in seen:
        seen.append(problem)
        problem = problem.__cause__ or problem.__context__
    return seen


def everything_about(problem: BaseException) -> str:
    """Return all that an error reporter can show: texts, attributes, chained errors, and local variables."""
    report = []
    for each in chain(problem):
        report += [str(each), repr(each), repr(vars(each)), repr(each.args)]
        for frame, _line in traceback.walk_tb(each.__traceback__):
            if "/tests/" not in frame.f_code.co_filename:
                report.append(frame.f_code.co_filename)
                report += [f"{name}={value!r} {pretty_repr(value)}" for name, value in frame.f_locals.items()]
    return "\n".join(report)


async def hang_in_body(_reader, writer):
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{")
    await never()


ECHO: dict[str, Any] = {
    "message": f"{API_KEY} {API_SECRET} {TOKEN}",
    "more_info": TOKEN,
    "exception_fields": {API_KEY: API_SECRET},
}
SITUATIONS = {
    "api error that echoes": error(400, **ECHO),
    "unauthorized": error(401, code=43),
    "not found": error(404, code=16),
    "rate limit": error(429, "Retry-After: 9999"),
    "server error": error(500, **ECHO),
    "html that echoes": http(502, f"<html>{API_KEY} {TOKEN}</html>".encode(), "Content-Type: text/html"),
    "redirect that echoes": http(302, b"", f"Location: https://example.com/?api_key={API_KEY}"),
    "undecodable and echoing": http(200, f"{API_KEY} {TOKEN}".encode()),
    "secret across the border of the excerpt": http(200, b"x" * 2040 + TOKEN.encode()),
    "disconnect": None,
    "reset": reset,
    "cut body": (http(200, b"{", length=100),),
    "bad gzip": http(200, b"nope", "Content-Encoding: gzip"),
    "bomb": http(200, gzip.compress(b"0" * 5_000_000), "Content-Encoding: gzip"),
    "garbage": (b"garbage\r\n\r\n",),
    "silence": never,
    "silence in the body": hang_in_body,
}


@pytest.mark.parametrize("situation", SITUATIONS)
async def test_no_error_or_span_shows_a_secret(situation, caplog):
    caplog.set_level(logging.DEBUG)
    spans = InMemorySpanExporter()
    provider = TracerProvider(shutdown_on_exit=False)
    provider.add_span_processor(SimpleSpanProcessor(spans))
    settings = {"timeout": 0.1, "max_body_bytes": 1_000_000, "log_bodies": True, "tracing": provider}
    async with serving(lambda _number, _seen: SITUATIONS[situation]) as server:
        async with transport_to(server, **settings) as transport:
            with pytest.raises(StreamError) as caught:
                await transport.send(request_for(UNSAFE), dict)
            report = everything_about(caught.value)
            assert "/stream_video_async/" in report
            assert_clean(report)
            assert "aiohttp/client.py" not in report
            copied = pickle.loads(pickle.dumps(caught.value))
            assert (type(copied), str(copied), vars(copied)) == (
                type(caught.value),
                str(caught.value),
                vars(caught.value),
            )
            assert_clean(repr(pickle.dumps(caught.value)))
    (span,) = spans.get_finished_spans()
    assert_clean(span.to_json())
    for record in caplog.records:
        if record.name == "stream_video_async":
            assert_clean(repr(vars(record)) + record.getMessage())


@pytest.mark.parametrize("address", ["https://nowhere.invalid", "refused", "closed"])
async def test_no_error_of_the_connection_shows_a_secret(address):
    url = address if "//" in address else f"http://127.0.0.1:{unused_port()}"
    async with transport_to(url, proxy=None) as transport:
        if address == "closed":
            await transport.close()
        with pytest.raises(StreamError) as caught:
            await transport.send(request_for(READ), dict)
    assert_clean(everything_about(caught.value))


async def test_a_proxys_password_is_a_secret_too():
    async with transport_to(
        "https://nowhere.invalid", proxy=f"http://user:{API_SECRET}@127.0.0.1:{unused_port()}"
    ) as transport:
        with pytest.raises(StreamError) as caught:
            await transport.send(request_for(READ), dict)
        assert_clean(everything_about(caught.value))
        assert_clean(repr(transport.config))


async def test_no_object_shows_a_secret():
    from stream_video_async._http.exchange import RawReply
    from stream_video_async._http.multipart import Upload

    async with serving(http()) as server, transport_to(server) as transport:
        response = await transport.send(request_for(READ), dict)
        exchange = transport._begin(request_for(READ))
        objects = [
            transport,
            transport.config,
            transport.derive(token="planted-signature"),
            transport.credentials,
            transport.shared,
            transport.limiter,
            transport.shared.quota,
            request_for(READ),
            response,
            ServerToken(API_SECRET),
            exchange,
            RawReply(200, {}, TOKEN.encode()),
            Upload(),
            srt_credentials("srt://host?passphrase={passphrase}&streamid={token}", TOKEN),
        ]
        for each in objects:
            assert_clean(f"{each!r} {each!s} {[each]} {getattr(each, '__dict__', '')} {pretty_repr(each)}")
            for name in getattr(type(each), "__slots__", ()):
                if name not in {"__weakref__", "body", "address"} and hasattr(each, name):
                    value = getattr(each, name)
                    if name not in {"_headers", "headers"}:
                        assert_clean(repr(value))


@pytest.mark.parametrize("do", [pickle.dumps, copy.copy, copy.deepcopy])
async def test_objects_that_hold_secrets_or_sockets_refuse_to_be_pickled(do):
    transport = Transport(config_for("http://127.0.0.1:1"), token=TOKEN)
    from stream_video_async._http.multipart import Upload

    for each in (
        transport,
        transport.config,
        transport.shared,
        ServerToken(API_SECRET),
        Upload(),
        transport.credentials,
    ):
        with pytest.raises(TypeError, match="cannot be pickled"):
            do(each)


@pytest.mark.parametrize(
    "settings",
    [
        {"api_secret": ""},
        {"base_url": "ftp://example.com"},
        {"base_url": f"https://user:{API_SECRET}@example.com"},
        {"timeout": -1},
        {"connection_limit": 0},
    ],
)
def test_errors_of_settings_show_no_secret(settings):
    from stream_video_async._redaction import Secret

    with pytest.raises(StreamConfigError) as caught:
        ClientConfig(**{"api_key": Secret(API_KEY), "api_secret": Secret(API_SECRET), **settings})
    assert_clean(str(caught.value) + repr(caught.value))


@pytest.mark.parametrize(
    "make",
    [
        lambda: create_user_token(API_SECRET, ""),
        lambda: create_user_token(API_SECRET, "a", expiration=0),
        lambda: create_user_token(API_SECRET, "a", claims={"x": float("nan")}),
        lambda: create_call_token(API_SECRET, "a", ["nonsense"]),
        lambda: srt_credentials("{token}", "planted-signature"),
    ],
)
def test_errors_of_tokens_show_no_secret_in_any_frame_of_the_package(make):
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - the text is searched
        make()
    assert_clean(everything_about(caught.value))


def misuse_of_the_client():
    from stream_video_async import AsyncStreamClient

    def client():
        return AsyncStreamClient(API_KEY, API_SECRET)

    return {
        "bad timeout": lambda: AsyncStreamClient(API_KEY, API_SECRET, timeout=-1),
        "bad address": lambda: AsyncStreamClient(API_KEY, API_SECRET, base_url=f"https://u:{API_SECRET}@host"),
        "bad token": lambda: AsyncStreamClient(API_KEY, token=f"{TOKEN} x"),
        "no secret": lambda: AsyncStreamClient(API_KEY),
        "bad user": lambda: client().create_token(""),
        "bad call": lambda: client().create_call_token("a", ["nonsense"]),
        "bad clone": lambda: client().clone_for_token(f"{TOKEN} x"),
        "pickling": lambda: pickle.dumps(client().transport),
    }


@pytest.mark.parametrize("what", misuse_of_the_client())
def test_misuse_of_the_client_shows_no_secret_in_any_frame_of_the_package(what):
    with pytest.raises((ValueError, TypeError)) as caught:
        misuse_of_the_client()[what]()
    report = everything_about(caught.value)
    assert "/stream_video_async/" in report
    if what != "bad address":  # the address itself is an argument of the caller's
        assert_clean(report)
    assert_clean(str(caught.value))


def test_a_client_shows_no_secret():
    from stream_video_async import AsyncStreamClient

    client = AsyncStreamClient(API_KEY, API_SECRET)
    assert_clean(f"{client!r} {client!s} {[client]} {client.config!r} {client.video!r}")
    assert_clean(repr([getattr(client, name, None) for name in client.__slots__]))


async def test_a_token_that_cannot_be_a_header_is_refused_without_being_shown():
    for bad in (f"{TOKEN}\r\nX: y", f"{TOKEN}\x00", f"{TOKEN}\ud800", f"{TOKEN} x", f"{TOKEN}\xe9", ""):
        with pytest.raises(StreamConfigError, match="the token must be visible ASCII") as caught:
            Transport(config_for("http://127.0.0.1:1"), token=bad)
        assert_clean(everything_about(caught.value))


async def test_a_token_function_that_returns_nonsense_is_refused_before_sending():
    async with serving(http()) as server:
        transport = Transport(config_for(server.url), token=lambda: f"{TOKEN}\r\nX: y")
        with pytest.raises(StreamConfigError) as caught:
            await transport.send(request_for(READ), dict)
        assert_clean(everything_about(caught.value))
        assert server.requests == []
        await transport.close()


async def test_the_debug_log_of_a_success_shows_no_secret(caplog):
    caplog.set_level(logging.DEBUG)
    body = f'{{"user": {{"token": "{TOKEN}", "custom": [{{"api_secret": "planted-other"}}]}}, "note": "{API_KEY}"}}'
    async with serving(http(200, body.encode())) as server, transport_to(server, log_bodies=True) as transport:
        await transport.send(request_for(UNSAFE, json={"password": "planted-api-x", "deep": [{"jwt": TOKEN}]}), dict)
    records = [record for record in caplog.records if record.name == "stream_video_async"]
    assert [record.event for record in records] == [
        "client.initialized",
        "http.request.sent",
        "http.response.received",
    ]
    for record in records:
        assert_clean(repr(vars(record)) + record.getMessage())
    assert "***" in records[1].body
    assert "***" in records[2].body


async def test_the_debug_log_hides_the_credentials_of_push_providers_and_storages(caplog):
    caplog.set_level(logging.DEBUG)
    fields = ("apn_auth_key", "apn_p12_cert", "firebase_server_key", "s3_api_key", "huawei_app_secret", "sns_key")
    body = json.dumps({"push_provider": {**dict.fromkeys(fields, "planted-other"), "name": "shown"}})
    async with serving(http(200, body.encode())) as server, transport_to(server, log_bodies=True) as transport:
        await transport.send(request_for(UNSAFE, json=json.loads(body)), dict)
    bodies = [record.body for record in caplog.records if hasattr(record, "body")]
    shown = json.dumps({"push_provider": {**dict.fromkeys(fields, "***"), "name": "shown"}})
    assert bodies == [shown, shown]


@pytest.mark.parametrize("status", [200, 400])
async def test_an_error_about_a_reply_hides_the_secret_fields_in_it(status):
    """Other secrets than those of the client, such as the token of a new guest."""
    body = b'{"access_token": "planted-other", "user": {"id": 5}, "duration'
    async with serving(http(status, body)) as server, transport_to(server) as transport:
        with pytest.raises((StreamApiError, StreamDecodeError)) as caught:
            await transport.send(request_for(UNSAFE), dict)
    assert "planted-other" not in everything_about(caught.value)
    assert vars(caught.value)["body"] == '{"access_token": "***", "user": {"id": 5}, "duration'


async def test_aiohttps_own_debug_log_stays_silent(caplog):
    caplog.set_level(logging.DEBUG)
    async with serving(http()) as server, transport_to(server) as transport:
        await transport.send(request_for(READ), dict)
    for record in caplog.records:
        assert_clean(record.getMessage())


async def test_an_error_in_a_stream_of_the_caller_shows_no_secret():
    from stream_video_async.types import FilePart

    from .support import UPLOAD

    class Broken(io.RawIOBase):
        def readable(self):
            return True

        def readinto(self, _buffer):
            raise OSError(5, "the disk is gone")

    async with serving(http()) as server, transport_to(server, timeout=5) as transport:
        with pytest.raises(StreamError) as caught:
            await transport.send(request_for(UPLOAD, parts=(("file", FilePart(Broken())),)), dict)  # type: ignore[arg-type]
    assert_clean(everything_about(caught.value))


async def test_concurrent_failures_keep_their_own_request_ids():
    async with serving(error(404)) as server, transport_to(server) as transport:
        results = await asyncio.gather(
            *(transport.send(request_for(READ), dict) for _ in range(20)), return_exceptions=True
        )
    assert len({result.request_id for result in results}) == 20


# --- partial, escaped and outdated quotations


def pieces_of(secret: str):
    """Yield pieces of a secret: without its beginning, its end or both, and its second half after other text."""
    yield secret[6:]
    yield secret[:-6]
    yield secret[4:-4]
    yield f"…{secret[len(secret) // 2 :]}"


ESCAPED = {
    "as it is": lambda text: text,
    "percent": lambda text: "".join(f"%{ord(c):02X}" for c in text),
    "quoted": lambda text: urllib.parse.quote(text, safe=""),
    "upper case": str.upper,
    "JSON": lambda text: "".join(f"\\u{ord(c):04x}" for c in text),
}


def shown(text: str, secret: str) -> int:
    """Return the length of the longest piece of the secret in the text, in any case and with any escapes."""
    readings = [text, urllib.parse.unquote(text), urllib.parse.unquote(urllib.parse.unquote(text))]
    with contextlib.suppress(UnicodeError):
        readings.append(text.encode().decode("unicode_escape"))
    return max(
        (
            end - start
            for reading in readings
            for start in range(len(secret))
            for end in range(start + 1, len(secret) + 1)
            if secret[start:end].lower() in reading.lower()
        ),
        default=0,
    )


@pytest.mark.parametrize("escape", ESCAPED)
@pytest.mark.parametrize(
    "secret", ["api+key/7f3a9c", API_SECRET, server_token(API_SECRET)], ids=["key", "secret", "token"]
)
async def test_no_piece_of_a_secret_shows_in_error_log_or_pickle(secret, escape, caplog):
    caplog.set_level(logging.DEBUG)
    quoted = " | ".join(ESCAPED[escape](piece) for piece in pieces_of(secret))
    body = json.dumps({"message": quoted, "more_info": quoted, "exception_fields": {quoted: quoted}}).encode()
    keys = {"api_key": secret} if "+" in secret else {}
    async with serving(lambda number, _seen: http(400 if number == 1 else 200, body)) as server:
        config = config_for(server.url, log_bodies=True, **keys)
        transport = Transport(config, token=lambda: server_token(API_SECRET))
        errors = []
        for _ in range(2):
            with pytest.raises(StreamError) as caught:
                await transport.send(request_for(READ), list)
            errors.append(caught.value)
        await transport.close()
    texts = [everything_about(error) for error in errors]
    texts += [repr(vars(pickle.loads(pickle.dumps(error)))) for error in errors]
    texts += [repr(vars(record)) for record in caplog.records if record.name == "stream_video_async"]
    for text in texts:
        assert shown(text, secret) <= 8, text


async def test_a_token_that_was_rotated_during_the_call_is_still_a_secret():
    """The error quotes the tokens of both attempts; both are masked."""
    tokens = [".".join(f"{letter}{number:02}" for number in range(20)) for letter in "abc"]
    given = iter(tokens)

    def answer(number, _seen):
        return error(503) if number == 1 else error(401, message=f"{tokens[0]} and {tokens[1]} are unknown")

    async with serving(answer) as server:
        transport = Transport(config_for(server.url), token=lambda: next(given))
        with pytest.raises(StreamApiError) as caught:
            await transport.send(request_for(READ), dict)
        await transport.close()
    assert caught.value.attempts == 2
    for token in tokens[:2]:
        assert shown(everything_about(caught.value), token) <= 8
    assert caught.value.message == "*** and *** are unknown"


# --- the log of a caller


@pytest.mark.parametrize("status", [400, 401, 404, 409, 413])
async def test_a_4xx_reply_is_no_warning_in_the_log(status, caplog):
    caplog.set_level(logging.DEBUG)
    async with serving(error(status)) as server, transport_to(server) as transport:
        with pytest.raises(StreamError):
            await transport.send(request_for(READ), dict)
    (failed,) = [record for record in caplog.records if getattr(record, "event", "") == "http.request.failed"]
    assert (failed.levelno, failed.reason) == (logging.DEBUG, f"status {status}")


async def test_a_server_that_fails_is_a_warning_in_the_log(caplog):
    async with serving(error(500)) as server, transport_to(server) as transport:
        with pytest.raises(StreamError):
            await transport.send(request_for(UNSAFE), dict)
    assert [record.levelno for record in caplog.records if record.event == "http.request.failed"] == [logging.WARNING]
