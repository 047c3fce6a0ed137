"""A FastAPI service on Stream Video: it logs users in, creates calls and receives webhooks.

export STREAM_API_KEY=... STREAM_API_SECRET=...
uvicorn examples.fastapi_app:app
"""

# No ``from __future__ import annotations`` here: FastAPI evaluates the annotations of routes.

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Annotated, Any
from uuid import uuid4

from fastapi import FastAPI, Path, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel

from stream_video_async import AsyncStreamClient, StreamError, webhooks
from stream_video_async.integrations import fastapi as stream
from stream_video_async.models import CallRequest, CallSessionEndedEvent, MemberRequest, UserRequest

TOKEN_LIFETIME = 3600
"""Seconds."""

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


# --- routes ---------------------------------------------------------------------------------------------------------


class Login(BaseModel):
    name: str


class Session(BaseModel):
    user_id: str
    token: str
    expires_in: int


class NewCall(BaseModel):
    created_by_id: str
    members: list[str] = []


class CreatedCall(BaseModel):
    cid: str


UserId = Annotated[str, Path(pattern=r"^[A-Za-z0-9@_-]+$", max_length=255)]


async def login(user_id: UserId, body: Login, client: stream.StreamDep) -> Session:
    """Put your own authentication here; the token lets the browser or phone join calls as this user."""
    await client.upsert_users(UserRequest(id=user_id, name=body.name))
    token = client.create_token(user_id=user_id, expiration=TOKEN_LIFETIME)
    return Session(user_id=user_id, token=token, expires_in=TOKEN_LIFETIME)


async def create_call(body: NewCall, client: stream.StreamDep) -> CreatedCall:
    call = client.video.call("default", uuid4())
    members = [MemberRequest(user_id=user_id) for user_id in body.members]
    created = await call.get_or_create(data=CallRequest(created_by_id=body.created_by_id, members=members))
    return CreatedCall(cid=created.call.cid)


async def report_stream_errors(request: Request, error: Exception) -> JSONResponse:
    log.error("Stream could not serve %s", request.url.path, exc_info=error)
    return JSONResponse({"detail": f"Stream: {error}"}, status_code=502)


def create_app(
    make_client: Callable[[], AsyncStreamClient] = AsyncStreamClient, handlers: webhooks.Handlers = handlers
) -> FastAPI:
    """Put the application together; tests pass a client of their own."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncGenerator[dict[str, Any]]:
        app.state.queue = asyncio.Queue[tuple[str, str]]()
        async with stream.lifespan(make_client)(app) as state:
            consumer = asyncio.create_task(consume(app.state.queue, handlers))
            yield {**state}
            consumer.cancel()
            with suppress(asyncio.CancelledError):
                await consumer

    app = FastAPI(title="Stream Video example", lifespan=lifespan)
    app.add_exception_handler(StreamError, report_stream_errors)
    app.include_router(stream.webhook_router(handlers))  # POST /webhooks/stream
    app.add_api_route("/login/{user_id}", login, methods=["POST"])
    app.add_api_route("/calls", create_call, methods=["POST"], status_code=201)
    return app


app = create_app()
