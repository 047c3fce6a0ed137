"""The webhook routes of both frameworks respond in the same way."""

import asyncio
import gzip
import json
import logging
import sys
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from stream_video_async import webhooks
from stream_video_async.integrations.aiohttp import MAX_BODY_BYTES

from ..webhooks.test_body import bomb
from .conftest import SECRET, open_site, serve_runner, webhook_app

ROOT = Path(__file__).parents[2]
EVENT = b'{"type": "call.ended", "call_cid": "default:1"}'


async def test_a_signed_event_reaches_its_handler(site, handlers):
    """The handler gets id and attempt."""
    seen: list[Any] = []

    @handlers.on("call.ended")
    async def ended(event, delivery) -> None:
        seen.append((event.call_cid, delivery.id, delivery.attempt))

    status, text = await site.post(EVENT, X_Webhook_Id="a", X_Webhook_Attempt="2")
    assert (status, json.loads(text)) == (200, {"outcome": "handled"})
    assert seen == [("default:1", "a", 2)]


async def test_events_without_a_handler_are_acknowledged(site):
    """Stream must not retry them, whether the type is known or not."""
    for body in (EVENT, b'{"type": "poll.created"}'):
        status, text = await site.post(body)
        assert (status, json.loads(text)) == (200, {"outcome": "unhandled"})


@pytest.mark.parametrize("signature", [None, "", "x", "0" * 64, webhooks.sign(EVENT, "another secret")])
async def test_a_wrong_signature_is_401(site, handlers, caplog, signature):
    """No handler runs, and the rejection is logged."""
    handlers.on("call.ended")(lambda event: pytest.fail("not verified"))
    with caplog.at_level(logging.WARNING, "stream_video_async.webhooks"):
        status, text = await site.post(EVENT, X_Signature=signature)
    assert status == 401
    assert "signature mismatch" in text
    assert caplog.messages == ["webhook.refused reason=signature_mismatch"]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"x",
        b"[]",
        b"{}",
        b'{"type": 5}',
        b'{"type": "call.ended", "call_cid": 5}',
        b"\xff",
        b'{"a":' + b"[" * 100_000,
    ],
    ids=range(8),
)
async def test_a_body_that_is_no_event_is_400(site, body):
    """A retry cannot help, whether it is signed or not."""
    status, text = await site.post(body)
    assert status == 400
    assert "invalid JSON payload" in text


async def test_a_handler_that_fails_is_500_and_the_retry_is_handled(site, handlers):
    """Stream retries after a 5xx."""
    attempts = []

    @handlers.on("call.ended")
    async def fail_once(event) -> None:
        attempts.append(event)
        if len(attempts) == 1:
            raise OSError("the database is away")

    status, text = await site.post(EVENT, X_Webhook_Id="a", X_Webhook_Attempt="1")
    assert status == 500
    assert "database" not in text
    assert (await site.post(EVENT, X_Webhook_Id="a", X_Webhook_Attempt="2"))[0] == 200
    assert json.loads((await site.post(EVENT, X_Webhook_Id="a", X_Webhook_Attempt="3"))[1]) == {"outcome": "duplicate"}
    assert len(attempts) == 2


async def test_a_retry_during_a_slow_attempt_is_503(site, handlers):
    """Stream retries, in case the first attempt fails."""
    go, started = asyncio.Event(), asyncio.Event()

    @handlers.on("call.ended")
    async def slow(event) -> None:
        started.set()
        await go.wait()

    first = asyncio.create_task(site.post(EVENT, X_Webhook_Id="a"))
    await started.wait()
    headers = {"X-Signature": webhooks.sign(EVENT, SECRET), "X-Webhook-Id": "a"}
    async with site.http.post(site.url + "/webhooks/stream", data=EVENT, headers=headers) as reply:
        assert (reply.status, reply.headers["Retry-After"]) == (503, "1")
    go.set()
    assert (await first)[0] == 200


# --- bodies ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", [None, "gzip"])
async def test_gzip_is_read_whatever_the_header_says(site, handlers, encoding):
    """Some servers decompress by the header, others do not."""
    seen: list[Any] = []
    handlers.on("call.ended")(seen.append)
    assert (await site.post(gzip.compress(EVENT), Content_Encoding=encoding))[0] == 200
    assert len(seen) == 1


async def test_damaged_gzip_is_400(site):
    """The body is decompressed by the server or by the integration."""
    body = b"\x1f\x8b\x07" + gzip.compress(EVENT)[3:]
    assert (await site.post(body, X_Signature="x"))[0] == 400
    assert (await site.post(body, X_Signature="x", Content_Encoding="gzip"))[0] == 400


async def test_gzip_that_is_cut_short_is_refused(site, handlers):
    """The server of aiohttp passes on the part that it could decompress, which the signature does not cover."""
    handlers.on("call.ended")(lambda event: pytest.fail("not whole"))
    body = gzip.compress(EVENT)[:-12]
    headers = {"X_Signature": webhooks.sign(EVENT, SECRET)}
    assert (await site.post(body, **headers))[0] == 400
    assert (await site.post(body, **headers, Content_Encoding="gzip"))[0] == (
        401 if site.framework == "aiohttp" else 400
    )


async def test_the_bound_on_the_body_is_exact(framework, handlers):
    """Also without a Content-Length."""
    limit = 200
    body = EVENT + b" " * (limit - len(EVENT))

    async def in_pieces(data):
        yield data[:50]
        yield data[50:]

    async with open_site(webhook_app(framework, handlers, max_body_bytes=limit)) as site:
        for data in (body, body + b" "):
            headers = {"X-Signature": webhooks.sign(data, SECRET)}
            for payload in (data, in_pieces(data)):
                async with site.http.post(site.url + "/webhooks/stream", data=payload, headers=headers) as reply:
                    assert reply.status == (200 if len(data) <= limit else 413)


async def test_the_bound_after_inflating_is_its_own(framework, handlers):
    """A small gzip body may contain an event that is larger than the limit for bodies."""
    body = EVENT + b" " * 1000
    async with open_site(webhook_app(framework, handlers, max_body_bytes=200, max_event_bytes=len(body))) as site:
        for encoding in (None, "gzip"):
            assert (await site.post(gzip.compress(body), Content_Encoding=encoding))[0] == 200
            assert (await site.post(gzip.compress(body + b" "), Content_Encoding=encoding))[0] == 413


async def test_by_default_a_mebibyte_is_read(site):
    """One byte more is rejected."""
    body = EVENT + b" " * (MAX_BODY_BYTES - len(EVENT))
    assert (await site.post(body))[0] == 200
    assert (await site.post(body + b" "))[0] == 413


@pytest.mark.parametrize("encoding", [None, "gzip"])
async def test_a_bomb_is_413(site, encoding):
    """Half a megabyte that would become half a gigabyte."""
    status, _ = await site.post(bomb(512), X_Signature="0" * 64, Content_Encoding=encoding)
    assert status == 413


async def test_an_aiohttp_server_may_leave_inflating_to_the_handler(handlers):
    """With ``auto_decompress=False`` the server does not decompress a bomb."""
    seen: list[Any] = []
    handlers.on("call.ended")(seen.append)
    runner = web.AppRunner(webhook_app("aiohttp", handlers), auto_decompress=False)
    async with serve_runner(runner) as url, aiohttp.ClientSession() as http:
        headers = {"X-Signature": webhooks.sign(EVENT, SECRET), "Content-Encoding": "gzip"}
        for body, status in ((gzip.compress(EVENT), 200), (bomb(512), 413)):
            async with http.post(f"{url}/webhooks/stream", data=body, headers=headers) as reply:
                assert reply.status == status
    assert len(seen) == 1


async def test_a_sender_that_goes_away_leaves_no_trace(site, handlers, caplog):
    """No handler, no error in the log, and the next delivery is handled."""
    seen: list[Any] = []
    handlers.on("call.ended")(seen.append)
    host, port = site.url.removeprefix("http://").split(":")
    _, writer = await asyncio.open_connection(host, int(port))
    signature = webhooks.sign(EVENT, SECRET)
    head = f"POST /webhooks/stream HTTP/1.1\r\nHost: x\r\nX-Signature: {signature}\r\nContent-Length: 99\r\n\r\n"
    writer.write(head.encode() + EVENT)
    await writer.drain()
    writer.close()
    await writer.wait_closed()
    assert (await site.post(EVENT))[0] == 200
    assert len(seen) == 1
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


# --- secrets --------------------------------------------------------------------------------------------------------


async def test_the_secret_of_the_client_verifies(site):
    """The secret need not be configured twice."""
    assert (await site.post(EVENT, secret=SECRET))[0] == 200
    assert (await site.post(EVENT, secret="another"))[0] == 401


async def test_an_application_rotates_its_secret_in_aiohttp(handlers):
    """All secrets in use are passed; no client is needed then."""
    from stream_video_async.integrations import aiohttp as stream

    app = web.Application()
    app.router.add_post("/webhooks/stream", stream.webhook_handler(handlers, secret=["old", "new"]))
    async with open_site(app) as site:
        assert [(await site.post(EVENT, secret=secret))[0] for secret in ("old", "new", SECRET)] == [200, 200, 401]


async def test_an_application_rotates_its_secret_in_fastapi(handlers):
    """The dependency that supplies the secret is overridden; no client is needed then."""
    from fastapi import FastAPI

    from stream_video_async.integrations import fastapi as stream

    app = FastAPI()
    app.include_router(stream.webhook_router(handlers, path="/hook"))
    app.dependency_overrides[stream.webhook_secret] = lambda: webhooks.SigningKeys(["old", "new"])
    async with open_site(app) as site:
        replies = [await site.post(EVENT, path="/hook", secret=secret) for secret in ("old", "new", SECRET)]
    assert [status for status, _ in replies] == [200, 200, 401]


@pytest.mark.slow
async def test_a_bomb_costs_less_than_64_mb(framework):
    """Half a megabyte that would become half a gigabyte, measured in a separate process that includes the sender."""
    command = [sys.executable, "-m", "tests.integrations.measure_bomb", framework, "512"]
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=asyncio.subprocess.PIPE)
    output, _ = await process.communicate()
    assert process.returncode == 0
    assert int(output) < 64 * 1024, f"{int(output) / 1024:.0f} MiB"
