"""The application's client: opened and closed with the application, found by routes, replaced in tests."""

import contextlib
import importlib
import subprocess
import sys

import aiohttp
import pytest
from aiohttp import web
from fastapi import FastAPI, Request, WebSocket

from stream_video_async import AsyncStreamClient, webhooks
from stream_video_async.integrations import aiohttp as for_aiohttp
from stream_video_async.integrations import fastapi as for_fastapi

from .conftest import SECRET, make_client, open_site

EVENT = b'{"type": "call.ended", "call_cid": "default:1"}'


class Recorder:
    """Creates clients and records them."""

    def __init__(self):
        self.clients = []

    def __call__(self):
        self.clients.append(make_client())
        return self.clients[-1]


# --- FastAPI --------------------------------------------------------------------------------------------------------


def fastapi_app(factory=make_client):
    app = FastAPI(lifespan=for_fastapi.lifespan(factory))

    @app.get("/key")
    async def key(client: for_fastapi.StreamDep) -> str:
        return client.config.base_url

    return app


async def test_fastapi_opens_one_client_and_closes_it():
    """A client is opened at each start."""
    recorder = Recorder()
    app = fastapi_app(recorder)
    for starts in (1, 2):
        async with open_site(app) as site:
            assert len(recorder.clients) == starts
            client = recorder.clients[-1]
            for _ in range(2):
                async with site.http.get(site.url + "/key") as reply:
                    assert await reply.json() == client.config.base_url
            assert not client.transport.closed
        assert client.transport.closed
    assert len(recorder.clients) == 2


async def test_fastapi_finds_the_client_in_mounted_applications():
    """The state of the lifespan is available in all of them."""
    inner = FastAPI()

    @inner.get("/url")
    async def url(client: for_fastapi.StreamDep) -> str:
        return client.config.base_url

    app = fastapi_app()
    app.mount("/inner", inner)
    async with open_site(app) as site:
        assert await get(site, "/inner/url") == (200, '"http://127.0.0.1:9"')


async def test_fastapi_finds_the_client_in_websockets():
    """The dependency needs only a connection."""
    app = fastapi_app()

    @app.websocket("/ws")
    async def talk(socket: WebSocket, client: for_fastapi.StreamDep) -> None:
        await socket.accept()
        await socket.send_text(client.config.base_url)
        await socket.close()

    sent = []

    async def receive():
        return {"type": "websocket.connect"}

    async def send(message):
        sent.append(message)

    async with for_fastapi.lifespan(make_client)(app) as state:
        scope = {"type": "websocket", "path": "/ws", "headers": [], "query_string": b"", "state": {**state}}
        await app(scope, receive, send)
    assert [message.get("text") for message in sent] == [None, "http://127.0.0.1:9", None]


async def test_fastapi_without_the_lifespan_names_the_remedy(caplog):
    """The error is not an AttributeError."""
    app = FastAPI()
    app.include_router(fastapi_app().router)
    app.router.lifespan_context = FastAPI().router.lifespan_context
    async with open_site(app) as site:
        assert (await get(site, "/key"))[0] == 500
    assert "create it with FastAPI(lifespan=lifespan())" in caplog.text


async def test_fastapi_dependency_overrides_replace_the_client():
    """Tests need no lifespan and no credentials."""
    app = FastAPI()

    @app.get("/key")
    async def key(client: for_fastapi.StreamDep) -> str:
        return client.config.base_url

    app.include_router(for_fastapi.webhook_router(webhooks.Handlers()))
    other = AsyncStreamClient("key", SECRET, base_url="http://127.0.0.1:10")
    app.dependency_overrides[for_fastapi.get_client] = lambda: other
    async with open_site(app) as site:
        assert await get(site, "/key") == (200, '"http://127.0.0.1:10"')
        assert await site.post(EVENT) == (200, '{"outcome":"unhandled"}')


async def test_fastapi_dependency_overrides_replace_the_delivery():
    """A route can be tested with an event that the test creates."""
    app = FastAPI()

    @app.post("/mine")
    async def mine(delivery: for_fastapi.WebhookDep) -> str:
        return delivery.event.call_cid

    event = webhooks.parse(EVENT)
    app.dependency_overrides[for_fastapi.read_webhook] = lambda: webhooks.Delivery(event)
    async with open_site(app) as site:
        assert await site.post(b"anything", path="/mine", X_Signature="0") == (200, '"default:1"')


async def test_custom_fastapi_routes_get_the_delivery():
    """The delivery is verified before the route runs."""
    app = fastapi_app()

    @app.post("/mine")
    async def mine(delivery: for_fastapi.WebhookDep) -> str:
        return f"{delivery.event.call_cid} {delivery.id}"

    async with open_site(app) as site:
        assert await site.post(EVENT, path="/mine", X_Webhook_Id="a") == (200, '"default:1 a"')
        assert (await site.post(EVENT, path="/mine", X_Signature="0"))[0] == 401


async def test_fastapi_composes_with_a_custom_lifespan():
    """The state of both is available."""

    @contextlib.asynccontextmanager
    async def mine(app):
        async with for_fastapi.lifespan(make_client)(app) as state:
            yield {**state, "database": "open"}

    app = FastAPI(lifespan=mine)

    @app.get("/")
    async def both(request: Request, client: for_fastapi.StreamDep) -> list[str]:
        return [request.state.database, client.config.base_url]

    async with open_site(app) as site:
        assert await get(site, "/") == (200, '["open","http://127.0.0.1:9"]')


def test_the_webhook_route_is_not_in_the_description():
    """It is for Stream, not for the users of the API."""
    app = FastAPI()
    app.include_router(for_fastapi.webhook_router(webhooks.Handlers()))
    assert app.openapi()["paths"] == {}


# --- aiohttp --------------------------------------------------------------------------------------------------------


async def show_url(request):
    return web.Response(text=for_aiohttp.get_client(request).config.base_url)


async def get(site, path):
    async with site.http.get(site.url + path) as reply:
        return reply.status, await reply.text()


async def test_aiohttp_opens_one_client_and_closes_it():
    """It is available by its key, also in sub-applications."""
    recorder = Recorder()
    inner = web.Application()
    inner.router.add_get("/url", show_url)
    app = web.Application()
    app.cleanup_ctx.append(for_aiohttp.client_context(recorder))
    app.router.add_get("/url", show_url)
    app.add_subapp("/inner/", inner)
    async with open_site(app) as site:
        (client,) = recorder.clients
        assert app[for_aiohttp.CLIENT] is client
        assert await get(site, "/url") == (200, "http://127.0.0.1:9")
        assert await get(site, "/inner/url") == (200, "http://127.0.0.1:9")
        assert not client.transport.closed
    assert client.transport.closed


async def test_aiohttp_without_a_client_names_the_remedy(caplog):
    """The error is not a KeyError."""
    app = web.Application()
    app.router.add_get("/url", show_url)
    async with open_site(app) as site:
        assert (await get(site, "/url"))[0] == 500
    assert r"app.cleanup_ctx.append(client_context())" in caplog.text


async def test_custom_aiohttp_handlers_read_the_delivery():
    """``read_webhook`` raises the response if the delivery is rejected."""

    async def mine(request):
        delivery = await for_aiohttp.read_webhook(request)
        return web.Response(text=f"{delivery.event.call_cid} {delivery.id}")

    app = web.Application()
    app.cleanup_ctx.append(for_aiohttp.client_context(make_client))
    app.router.add_post("/mine", mine)
    async with open_site(app) as site:
        assert await site.post(EVENT, path="/mine", X_Webhook_Id="a") == (200, "default:1 a")
        assert (await site.post(EVENT, path="/mine", X_Signature="0"))[0] == 401


async def test_a_client_without_a_secret_cannot_verify(caplog):
    """A token cannot verify signatures."""
    token = make_client().create_token("john")
    app = web.Application()
    app.cleanup_ctx.append(for_aiohttp.client_context(lambda: AsyncStreamClient("key", token=token)))
    app.router.add_post("/webhooks/stream", for_aiohttp.webhook_handler(webhooks.Handlers()))
    async with open_site(app) as site:
        assert (await site.post(EVENT))[0] == 500
    assert "no API secret to verify webhooks with" in caplog.text


async def test_both_integrations_serve_a_plain_get_no_webhook(framework):
    """Only POST is a delivery."""
    from .conftest import webhook_app

    async with open_site(webhook_app(framework, webhooks.Handlers())) as site:
        assert (await get(site, "/webhooks/stream"))[0] == 405


def test_the_module_of_aiohttp_does_not_hide_aiohttp():
    """``integrations.aiohttp`` is named like the library that it imports."""
    assert for_aiohttp.web is aiohttp.web  # type: ignore[attr-defined]


@pytest.mark.parametrize("module", ["fastapi", "aiohttp"])
def test_importing_an_integration_loads_no_event(module):
    """A service should start quickly."""
    code = f"""
import sys
import stream_video_async.integrations.{module}
assert not [name for name in sys.modules if name.endswith("_event") and name.startswith("stream_video_async.models")]
"""
    subprocess.run([sys.executable, "-c", code], check=True)


def test_without_fastapi_the_import_names_the_extra(monkeypatch):
    """The ModuleNotFoundError names the extra."""
    monkeypatch.delitem(sys.modules, "stream_video_async.integrations.fastapi")
    monkeypatch.setitem(sys.modules, "fastapi", None)
    with pytest.raises(ModuleNotFoundError, match=r"pip install 'stream-video-async\[fastapi\]'"):
        importlib.import_module("stream_video_async.integrations.fastapi")
