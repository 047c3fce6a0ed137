"""An aiohttp.web service on Stream Video: it logs users in, creates calls and receives webhooks.

export STREAM_API_KEY=... STREAM_API_SECRET=...
python examples/aiohttp_app.py
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar
from uuid import uuid4

import msgspec
from aiohttp import web

from stream_video_async import AsyncStreamClient, StreamError, webhooks
from stream_video_async.integrations import aiohttp as stream
from stream_video_async.models import CallRequest, CallSessionEndedEvent, MemberRequest, UserRequest

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

T = TypeVar("T")

TOKEN_LIFETIME = 3600
"""Seconds."""

QUEUE = web.AppKey("queue", asyncio.Queue[tuple[str, str]])

log = logging.getLogger("example")
handlers = webhooks.Handlers()


# --- webhooks -------------------------------------------------------------------------------------------------------


@handlers.on("call.session_ended")
async def session_ended(event: CallSessionEndedEvent) -> None:
    """Checkers know the class of the event: a handler of another type would be refused."""
    log.info("session %s of %s ended", event.session_id, event.call_cid)


@handlers.fallback
async def unknown(event: webhooks.UnknownEvent) -> None:
    log.info("an event of a new type: %s", event.type)


async def consume(queue: asyncio.Queue[tuple[str, str]], handlers: webhooks.Handlers) -> None:
    """Handle the messages of a queue. It takes the place of SQS; with aiobotocore, ``get`` is ``receive_message``."""
    while True:
        message_id, body = await queue.get()
        try:
            event = webhooks.parse_sns(body)  # reads all forms: envelope, raw JSON, packed. None of them is signed
            await handlers.dispatch(webhooks.Delivery(event, id=message_id))
        except webhooks.WebhookError as error:
            log.warning("dropped message %s: %s", message_id, error.reason)
        except Exception:
            log.exception("message %s failed", message_id)  # SQS delivers it again: it was not deleted
        finally:
            queue.task_done()


def consumer_context(handlers: webhooks.Handlers) -> Callable[[web.Application], AsyncIterator[None]]:
    async def context(app: web.Application) -> AsyncIterator[None]:
        app[QUEUE] = asyncio.Queue()
        consumer = asyncio.create_task(consume(app[QUEUE], handlers))
        yield
        consumer.cancel()
        with suppress(asyncio.CancelledError):
            await consumer

    return context


# --- routes ---------------------------------------------------------------------------------------------------------


class Login(msgspec.Struct):
    name: str


class NewCall(msgspec.Struct):
    created_by_id: str
    members: list[str] = []


async def read(request: web.Request, model: type[T]) -> T:
    try:
        return msgspec.json.decode(await request.read(), type=model)
    except ValueError as error:
        raise web.HTTPBadRequest(text=str(error)) from None


async def login(request: web.Request) -> web.Response:
    """Put your own authentication here; the token lets the browser or phone join calls as this user."""
    client = stream.get_client(request)
    user_id = request.match_info["user_id"]
    body = await read(request, Login)
    await client.upsert_users(UserRequest(id=user_id, name=body.name))
    token = client.create_token(user_id=user_id, expiration=TOKEN_LIFETIME)
    return web.json_response({"user_id": user_id, "token": token, "expires_in": TOKEN_LIFETIME})


async def create_call(request: web.Request) -> web.Response:
    body = await read(request, NewCall)
    call = stream.get_client(request).video.call("default", uuid4())
    members = [MemberRequest(user_id=user_id) for user_id in body.members]
    created = await call.get_or_create(data=CallRequest(created_by_id=body.created_by_id, members=members))
    return web.json_response({"cid": created.call.cid}, status=201)


@web.middleware
async def report_stream_errors(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    try:
        return await handler(request)
    except StreamError as error:
        log.exception("Stream could not serve %s", request.path)
        raise web.HTTPBadGateway(text=f"Stream: {error}") from None


def create_app(
    make_client: Callable[[], AsyncStreamClient] = AsyncStreamClient, handlers: webhooks.Handlers = handlers
) -> web.Application:
    """Put the application together; tests pass a client of their own."""
    app = web.Application(middlewares=[report_stream_errors])
    app.cleanup_ctx.append(stream.client_context(make_client))
    app.cleanup_ctx.append(consumer_context(handlers))
    app.router.add_post("/webhooks/stream", stream.webhook_handler(handlers))
    app.router.add_post(r"/login/{user_id:[A-Za-z0-9@_-]{1,255}}", login)
    app.router.add_post("/calls", create_call)
    return app


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    web.run_app(create_app(), port=8000)
