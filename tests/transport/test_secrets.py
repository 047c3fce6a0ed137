"""No secret, JWT or API key in anything that can be printed: every object, error, record, span and traceback is searched."""

from __future__ import annotations

import asyncio
import copy
import gzip
import io
import logging
import pickle
import socket
import traceback

import pytest


from stream_video_async.config import ClientConfig
from stream_video_async.errors import StreamConfigError, StreamError
from stream_video_async.tokens import ServerToken, create_call_token, create_user_token, srt_credentials
from stream_video_async._http.transport import Transport

from .support import (
    API_KEY,
    API_SECRET,
    MARKERS,
    READ,
    TOKEN,
    UNSAFE,
    config_for,
    error,
    http,
    never,
    request_for,
    reset,
    serving,
    transport_to,
)


def assert_clean(text: str) -> None:
    for marker in MARKERS:
        assert marker not in text


def chain(problem: BaseException):
    seen = []
    while problem is not None and problem not in seen:
        seen.append(problem)
        problem = problem.__cause__ or problem.__context__
    return seen


def everything_about(problem: BaseException) -> str:
    """What an error reporter could show: texts, attributes, the chain, and the locals of the package's frames."""
    report = []
    for each in chain(problem):
        report += [str(each), repr(each), repr(vars(each)), repr(each.args)]
        for frame, _line in traceback.walk_tb(each.__traceback__):
            if "/tests/" not in frame.f_code.co_filename:
                report.append(frame.f_code.co_filename)
                report += [f"{name}={value!r}" for name, value in frame.f_locals.items()]
    return "\n".join(report)


def unused_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


async def hang_in_body(_reader, writer):
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{")
    await never()


ECHO = {"message": f"{API_KEY} {API_SECRET} {TOKEN}", "more_info": TOKEN, "exception_fields": {API_KEY: API_SECRET}}
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
async def test_no_error_shows_a_secret(situation, caplog):
    caplog.set_level(logging.DEBUG)
    settings = {"timeout": 0.1, "max_body_bytes": 1_000_000, "log_bodies": True}
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
    from stream_video_async._http.exchange import Exchange, Reply
    from stream_video_async._http.multipart import Upload

    async with serving(http()) as server, transport_to(server) as transport:
        response = await transport.send(request_for(READ), dict)
        objects = [
            transport,
            transport.config,
            transport.derive(token="planted-signature"),
            transport.credentials,
            transport.shared,
            transport.limiter,
            transport.quota,
            request_for(READ),
            response,
            ServerToken(API_SECRET),
            Exchange(request_for(READ), None),
            Reply(200, {}, TOKEN.encode()),
            Upload(),
            srt_credentials("srt://host?passphrase={passphrase}&streamid={token}", TOKEN),
        ]
        for each in objects:
            assert_clean(f"{each!r} {each!s} {[each]} {getattr(each, '__dict__', '')}")
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
def test_errors_of_tokens_show_no_secret_in_any_frame_of_ours(make):
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
def test_misuse_of_the_client_shows_no_secret_in_any_frame_of_ours(what):
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
            await transport.send(request_for(UPLOAD, parts=(("file", FilePart(Broken())),)), dict)
    assert_clean(everything_about(caught.value))


async def test_concurrent_failures_keep_their_own_request_ids():
    async with serving(error(404)) as server, transport_to(server) as transport:
        results = await asyncio.gather(
            *(transport.send(request_for(READ), dict) for _ in range(20)), return_exceptions=True
        )
    assert len({result.request_id for result in results}) == 20
