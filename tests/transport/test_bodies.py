"""Bodies of replies: any body becomes a model or an error of the package, and its size is limited."""

from __future__ import annotations

import asyncio
import gzip
import json
import os
import subprocess
import sys
import zlib
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from stream_video_async import errors
from stream_video_async.errors import StreamApiError, StreamDecodeError, StreamTransportError
from tests.support.server import error, http, serving

from .support import API_KEY, READ, REPLAYABLE, TOKEN, UNSAFE, request_for, transport_to

HTML = b"<html><body><h1>502 Bad Gateway</h1></body></html>"

UNREADABLE = {
    "html": (HTML, "text/html"),
    "empty": (b"", "application/json"),
    "a list": (b"[]", "application/json"),
    "null": (b"null", "application/json"),
    "NaN": (b'{"a": NaN}', "application/json"),
    "bad UTF-8": (b'{"a": "\xff\xfe"}', "application/json"),
    "lone surrogate escape": (b'{"a": "\\ud800"}', "application/json"),
    "200 000 deep": (b"[" * 200_000, "application/json"),
    "200 000 deep in a field": (b'{"a":' * 200_000, "application/json"),
    "truncated JSON": (b'{"a": [1, 2', "application/json"),
    "not JSON": (b"OK", "text/plain"),
    "JSON and more": (b"{} {}", "application/json"),
}


@pytest.mark.parametrize("name", UNREADABLE)
async def test_an_unreadable_success_is_a_decode_error_that_is_never_retried(name):
    body, kind = UNREADABLE[name]
    async with serving(http(200, body, f"Content-Type: {kind}")) as server, transport_to(server) as transport:
        with pytest.raises(StreamDecodeError) as caught:
            await transport.send(request_for(READ), dict)
        assert len(server.requests) == 1
    problem = caught.value
    assert (problem.status, problem.operation, problem.sent) == (200, "GetApp", "yes")
    assert len(problem.body) <= 2048
    assert problem.__cause__ is None
    assert problem.__context__ is None


async def test_a_204_is_a_decode_error_and_not_a_class_of_aiohttp():
    async with serving(b"HTTP/1.1 204 No Content\r\n\r\n") as server, transport_to(server) as transport:
        with pytest.raises(StreamDecodeError, match="the body is empty"):
            await transport.send(request_for(READ), dict)


async def test_the_content_type_does_not_matter_when_the_body_parses():
    async with serving(http(200, b'{"a": 1}', "Content-Type: text/html")) as server, transport_to(server) as transport:
        assert (await transport.send(request_for(READ), dict)).data == {"a": 1}


@pytest.mark.parametrize("status", [200, 201, 202, 299])
async def test_every_2xx_is_a_success(status):
    async with serving(http(status, b'{"a": 1}')) as server, transport_to(server) as transport:
        assert (await transport.send(request_for(READ), dict)).status == status


ENVELOPES = {
    "html": HTML,
    "empty": b"",
    "a list": b"[1]",
    "null": b"null",
    "only a message": b'{"message": "it failed"}',
    "without details": b'{"code": 4, "message": "it failed", "StatusCode": 400, "duration": "", "more_info": ""}',
    "wrong types": b'{"code": "4", "message": 17, "details": "x", "exception_fields": [1], "unrecoverable": "yes"}',
    "deep": b"[" * 100_000,
    "bad UTF-8": b'{"message": "\xff"}',
    "bool code": b'{"code": true, "message": "m", "details": [true, 1, "2"]}',
    "10 MB": b'{"code": 4, "message": "' + b"x" * 10_000_000 + b'"}',
    "fields that are not text": b'{"code": 4, "message": "m", "exception_fields": {"a": 1, "b": "why"}}',
}


@pytest.mark.parametrize("status", [400, 404, 422, 502])
@pytest.mark.parametrize("name", ENVELOPES)
async def test_any_error_body_becomes_an_api_error_with_clipped_text(name, status):
    async with serving(http(status, ENVELOPES[name])) as server, transport_to(server, retry=None) as transport:
        with pytest.raises(StreamApiError) as caught:
            await transport.send(request_for(READ), dict)
    problem = caught.value
    assert problem.status == status
    assert isinstance(problem.code, int)
    assert problem.message
    assert len(str(problem)) < 2000
    assert len(problem.body) <= 2048


async def test_an_error_without_an_envelope_has_code_0_and_names_the_status():
    async with serving(http(502, HTML, "Content-Type: text/html")) as server:
        async with transport_to(server, retry=None) as transport:
            with pytest.raises(errors.StreamServerError, match="unexpected server response code 502") as caught:
                await transport.send(request_for(READ), dict)
    assert caught.value.code == 0
    assert "502 Bad Gateway" in caught.value.body


# From the contract's error table: code and status.
CODES = [
    (-1, 500), (2, 401), (4, 400), (5, 401), (6, 400), (9, 429), (16, 404), (17, 403), (18, 400), (19, 400), (20, 400),
    (21, 400), (22, 413), (23, 408), (24, 431), (40, 401), (41, 401), (42, 401), (43, 401), (44, 400), (45, 400),
    (60, 403), (70, 403), (73, 400), (99, 403), (0, 409),
]  # fmt: skip
CLASSES = {
    400: errors.StreamBadRequestError,
    401: errors.StreamAuthenticationError,
    403: errors.StreamPermissionError,
    404: errors.StreamNotFoundError,
    408: StreamApiError,
    409: errors.StreamConflictError,
    413: errors.StreamPayloadTooLargeError,
    429: errors.StreamRateLimitError,
    431: StreamApiError,
    500: errors.StreamServerError,
}


@pytest.mark.parametrize(("code", "status"), CODES)
async def test_each_code_of_the_error_table_keeps_its_code_and_gets_the_class_of_its_status(code, status):
    reply = error(
        status, code=code, exception_fields={"data.id": "is bad"}, more_info="https://docs.example", details=[1]
    )
    async with serving(reply) as server, transport_to(server, retry=None) as transport:
        with pytest.raises(StreamApiError) as caught:
            await transport.send(request_for(UNSAFE), dict)
    problem = caught.value
    assert type(problem) is CLASSES[status]
    assert (problem.code, problem.status, problem.message) == (code, status, "it failed")
    assert problem.exception_fields == {"data.id": "is bad"}
    assert (problem.details, problem.more_info) == ((1,), "https://docs.example")
    assert (problem.operation, problem.attempts) == ("RingCall", 1)
    assert problem.request_id == server.requests[0].headers["x-client-request-id"]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308, 304])
@pytest.mark.parametrize("location", [True, False])
async def test_redirects_are_errors_and_never_followed(status, location):
    async with serving(http()) as elsewhere:
        headers = [f"Location: {elsewhere.url}/x"] if location else []
        async with serving(http(status, b"", *headers)) as server, transport_to(server) as transport:
            with pytest.raises(StreamApiError) as caught:
                await transport.send(request_for(REPLAYABLE), dict)
            assert len(server.requests) == 1
        assert caught.value.status == status
        assert elsewhere.requests == []


async def test_a_redirect_to_a_link_local_address_is_not_followed():
    reply = http(302, b"", "Location: http://169.254.169.254/latest/meta-data")
    async with serving(reply) as server, transport_to(server) as transport:
        with pytest.raises(StreamApiError, match="never followed") as caught:
            await transport.send(request_for(READ), dict)
    assert "169.254" not in str(caught.value)


async def test_cookies_of_the_server_are_not_kept():
    async with serving(http(200, b"{}", "Set-Cookie: a=b; Path=/")) as server, transport_to(server) as transport:
        for _ in range(2):
            await transport.send(request_for(READ), dict)
        assert "cookie" not in server.requests[1].headers


@pytest.mark.parametrize(
    ("encoding", "compress"),
    [("gzip", gzip.compress), ("deflate", zlib.compress)],
    ids=["gzip", "deflate"],
)
async def test_compressed_replies_are_read(encoding, compress):
    body = json.dumps({"a": "x" * 50_000}).encode()
    async with serving(http(200, compress(body), f"Content-Encoding: {encoding}")) as server:
        async with transport_to(server) as transport:
            response = await transport.send(request_for(READ), dict)
        assert response.body == body
        assert set(server.requests[0].headers["accept-encoding"].split(", ")) == {"gzip", "deflate"}


ZSTD = ["zstd"] if sys.version_info < (3, 14) else []
"""Python 3.14 can decode it, so aiohttp does."""


@pytest.mark.parametrize("encoding", ["br", *ZSTD, "compress", "gzip, br"])
@pytest.mark.parametrize("operation", [READ, UNSAFE], ids=lambda operation: operation.retry)
async def test_an_encoding_that_was_not_requested_is_named_and_not_retried(encoding, operation):
    async with serving(http(200, b"\x8b\x03\x80{}\x03", f"Content-Encoding: {encoding}")) as server:
        async with transport_to(server) as transport:
            with pytest.raises((StreamTransportError, StreamDecodeError)) as caught:
                await transport.send(request_for(operation), dict)
        assert f"encoded as {encoding}, which was not requested" in str(caught.value)
        error: Any = caught.value
        assert len(server.requests) == error.attempts == 1


async def test_a_given_session_requests_no_other_encoding_either():
    async with aiohttp.ClientSession(headers={"Accept-Encoding": "br"}) as session, serving(http()) as server:
        async with transport_to(server, session=session) as transport:
            await transport.send(request_for(READ), dict)
        assert set(server.requests[0].headers["accept-encoding"].split(", ")) == {"gzip", "deflate"}


async def test_a_cut_gzip_body_is_an_incomplete_body():
    packed = gzip.compress(os.urandom(5000))[:-400]
    async with serving(http(200, packed, "Content-Encoding: gzip")) as server:
        async with transport_to(server, retry=None) as transport:
            with pytest.raises(StreamDecodeError) as caught:
                await transport.send(request_for(READ), dict)
    assert caught.value.sent == "yes"


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "gzip"])
@pytest.mark.parametrize("extra", [0, 1])
async def test_the_limit_counts_decompressed_bytes_and_is_exact(packed, extra):
    limit = 100_000
    body = b'{"a": "' + b"x" * (limit + extra - 9) + b'"}'
    assert len(body) == limit + extra
    reply = http(200, gzip.compress(body), "Content-Encoding: gzip") if packed else http(200, body)
    async with serving(reply) as server, transport_to(server, max_body_bytes=limit) as transport:
        if extra:
            with pytest.raises(StreamTransportError) as caught:
                await transport.send(request_for(READ), dict)
            assert (caught.value.kind, caught.value.sent, caught.value.attempts) == ("response_too_large", "yes", 1)
            assert len(server.requests) == 1
        else:
            assert len((await transport.send(request_for(READ), dict)).body) == limit


async def test_after_an_oversized_reply_the_client_is_usable():
    def answer(number, _seen):
        return http(200, b'"' + b"x" * 3_000_000 + b'"') if number == 1 else http()

    async with serving(answer) as server, transport_to(server, max_body_bytes=1000, connection_limit=1) as transport:
        with pytest.raises(StreamTransportError):
            await transport.send(request_for(READ), dict)
        assert (await transport.send(request_for(READ), dict)).status == 200


BOMB = """
import asyncio, resource, sys, zlib
from tests.transport.support import READ, request_for, transport_to
from tests.support.server import http, serving
from stream_video_async.errors import StreamTransportError

async def main():
    packer = zlib.compressobj(9, wbits=31)
    bomb = b"".join(packer.compress(b"0" * 1_000_000) for _ in range(200)) + packer.flush()
    assert len(bomb) < 300_000
    async with serving(http(200, b"{}")) as plain, transport_to(plain) as transport:
        await transport.send(request_for(READ), dict)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    async with serving(http(200, bomb, "Content-Encoding: gzip")) as server, transport_to(server) as transport:
        try:
            await transport.send(request_for(READ), dict)
        except StreamTransportError as error:
            assert error.kind == "response_too_large", error
        else:
            raise AssertionError("the bomb went through")
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)

asyncio.run(main())
"""


async def test_a_gzip_bomb_costs_less_than_64_mb():
    root = Path(__file__).parents[2]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", BOMB, cwd=root, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(root)}
    )
    out, _ = await process.communicate()
    assert process.returncode == 0
    assert int(out) < 64 * 1024, f"{int(out)} kB more than before"


async def test_secrets_that_the_server_echoes_do_not_reach_the_error():
    message = f'the secret for API key "{API_KEY}" or the token {TOKEN}'
    async with serving(error(401, code=43, message=message, exception_fields={"token": TOKEN})) as server:
        async with transport_to(server) as transport:
            with pytest.raises(StreamApiError) as caught:
                await transport.send(request_for(READ), dict)
    problem = caught.value
    for text in (str(problem), repr(problem), problem.body, str(vars(problem))):
        assert API_KEY not in text
        assert TOKEN not in text


async def test_secrets_in_the_body_of_the_request_that_the_server_echoes_do_not_reach_the_error():
    body = {"providers": [{"name": "apple", "apn_auth_key": "planted-key-of-apple", "custom": {"password": "hunter2"}}]}
    message = "apple: cannot parse 'planted-key-of-apple' (hunter2)"
    async with serving(error(400, code=4, message=message)) as server, transport_to(server) as transport:
        with pytest.raises(StreamApiError) as caught:
            await transport.send(request_for(UNSAFE, json=body), dict)
    assert caught.value.message == "apple: cannot parse '***' (***)"
    assert "planted" not in repr(vars(caught.value))


async def test_strict_decoding_can_be_turned_on():
    from stream_video_async._models.codec import DecodeFailure, decode_json

    async with serving(http(200, b'{"a": 1}')) as server, transport_to(server, strict_decoding=True) as transport:
        assert (await transport.send(request_for(READ), dict[str, int])).data == {"a": 1}
    with pytest.raises(DecodeFailure):
        decode_json(b'{"a": "x"}', dict[str, int])


async def test_a_wrong_type_names_its_path():
    async with serving(http(200, b'{"a": {"b": "text"}}')) as server, transport_to(server) as transport:
        with pytest.raises(StreamDecodeError, match=r"\$\[\.\.\.\]\[\.\.\.\]"):
            await transport.send(request_for(READ), dict[str, dict[str, int]])
