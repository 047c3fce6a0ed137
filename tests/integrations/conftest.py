"""Serves applications of both frameworks on loopback."""

import asyncio
import contextlib
import io

import aiohttp
import attrs
import pytest
import uvicorn
from aiohttp import web
from fastapi import FastAPI

from stream_video_async import AsyncStreamClient, webhooks
from stream_video_async.integrations import aiohttp as for_aiohttp
from stream_video_async.integrations import fastapi as for_fastapi

SECRET = "a-secret-of-32-bytes-or-more-000"


def make_client():
    return AsyncStreamClient("key", SECRET, base_url="http://127.0.0.1:9")


@attrs.define
class Site:
    """A served application."""

    url: str
    http: aiohttp.ClientSession
    framework: str
    app: object

    async def post(self, body, *, path="/webhooks/stream", secret=SECRET, **headers):
        """Send a body with its signature, unless one is given; return status and JSON or text."""
        named = {name.replace("_", "-"): value for name, value in headers.items() if value is not None}
        if "X_Signature" not in headers:
            named["X-Signature"] = webhooks.sign(body, secret)
        async with self.http.post(self.url + path, data=io.BytesIO(body), headers=named) as reply:
            text = await reply.text()
            return reply.status, text


@contextlib.asynccontextmanager
async def serve_runner(runner):
    """Serve an aiohttp application and return its URL."""
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


@contextlib.asynccontextmanager
async def serve(app):
    """Serve an application of either framework and return its URL."""
    if isinstance(app, web.Application):
        async with serve_runner(web.AppRunner(app, shutdown_timeout=1)) as url:
            yield url
        return
    config = uvicorn.Config(app, host="127.0.0.1", port=0, lifespan="on", ws="none", log_config=None)
    server = uvicorn.Server(config)
    server.config.load()
    running = asyncio.create_task(server.serve())
    while not server.started:
        assert not running.done(), "the server did not start"
        await asyncio.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        await running


@contextlib.asynccontextmanager
async def open_site(app):
    """Serve an application and open a session to it."""
    framework = "aiohttp" if isinstance(app, web.Application) else "fastapi"
    # uvicorn closes the connection after a 500, and a client could reuse it before it notices
    connector = aiohttp.TCPConnector(force_close=True)
    async with serve(app) as url, aiohttp.ClientSession(connector=connector) as http:
        yield Site(url, http, framework, app)


def webhook_app(framework, handlers, **options):
    """Create a minimal application that receives webhooks."""
    if framework == "aiohttp":
        served = web.Application(client_max_size=16)  # the handler has bounds of its own
        served.cleanup_ctx.append(for_aiohttp.client_context(make_client))
        served.router.add_post("/webhooks/stream", for_aiohttp.webhook_handler(handlers, **options))
        return served
    reader = for_fastapi.WebhookReader(**options)
    app = FastAPI(lifespan=for_fastapi.lifespan(make_client))
    app.include_router(for_fastapi.webhook_router(handlers, reader=reader))
    return app


@pytest.fixture(params=["fastapi", "aiohttp"])
def framework(request):
    return request.param


@pytest.fixture
def handlers():
    return webhooks.Handlers()


@pytest.fixture
async def site(framework, handlers):
    async with open_site(webhook_app(framework, handlers)) as site:
        yield site
