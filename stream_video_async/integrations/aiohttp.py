"""aiohttp.web: a client for the life of the application, and a webhook handler.

::

    from aiohttp import web
    from stream_video_async import webhooks
    from stream_video_async.integrations import aiohttp as stream

    handlers = webhooks.Handlers()

    app = web.Application()
    app.cleanup_ctx.append(stream.client_context())  # AsyncStreamClient() from STREAM_* variables
    app.router.add_post("/webhooks/stream", stream.webhook_handler(handlers))


    async def get_call(request: web.Request) -> web.Response:
        client = stream.get_client(request)
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Final

from aiohttp import web

from stream_video_async import webhooks
from stream_video_async.client import AsyncStreamClient
from stream_video_async.errors import WebhookError

from ._replies import (
    MAX_BODY_BYTES,
    RETRY_AFTER,
    client_keys,
    log_refusal,
    outcome_status,
    refusal_status,
    sender_gone,
    too_large,
)

__all__ = ["CLIENT", "MAX_BODY_BYTES", "client_context", "get_client", "read_webhook", "webhook_handler"]

CLIENT: Final = web.AppKey("stream_video_async.client", AsyncStreamClient)
"""Where the application keeps its client: ``app[CLIENT]``, from sub-applications ``request.config_dict[CLIENT]``."""


def client_context(
    factory: Callable[[], AsyncStreamClient] = AsyncStreamClient,
) -> Callable[[web.Application], AsyncIterator[None]]:
    """Open a client when the application starts and close it when it stops.

    Args:
        factory: Makes the client; by default from the ``STREAM_*`` variables. It is called on each start, within
            the event loop.

    Returns:
        A context for ``app.cleanup_ctx``.
    """

    async def context(app: web.Application) -> AsyncIterator[None]:
        async with factory() as client:
            app[CLIENT] = client
            yield

    return context


def get_client(request: web.Request) -> AsyncStreamClient:
    """Return the application's client.

    Raises:
        RuntimeError: The application has none.
    """
    client = request.config_dict.get(CLIENT)
    if client is None:
        raise RuntimeError("this application has no Stream client; add app.cleanup_ctx.append(client_context())")
    return client


async def read_webhook(
    request: web.Request,
    *,
    secret: webhooks.Secrets | None = None,
    max_body_bytes: int = MAX_BODY_BYTES,
    max_event_bytes: int = webhooks.MAX_EVENT_BYTES,
) -> webhooks.Delivery[webhooks.Event | webhooks.UnknownEvent]:
    """Read, verify and decode the delivery in a request; for handlers of your own.

    Args:
        request: The request, its body not read yet.
        secret: The API secret, or a list of them during rotation; by default the secret of the application's client.
        max_body_bytes: Bound on the body as sent.
        max_event_bytes: Bound on the JSON after inflating.

    Returns:
        The event with the delivery's id and attempt.

    Raises:
        web.HTTPException: 401 if the signature is wrong, 413 if a bound is exceeded, 400 if the body is no event.
    """
    keys = client_keys(get_client(request)) if secret is None else webhooks.SigningKeys(secret)
    del secret
    # The server has inflated a body with Content-Encoding already, so the larger bound applies to it.
    limit = max_event_bytes if "Content-Encoding" in request.headers else max_body_bytes
    try:
        body = await _read_body(request, max_body_bytes, limit)
        return webhooks.read_delivery(body, request.headers, keys, max_bytes=max_event_bytes)
    except WebhookError as error:
        log_refusal(error)
        raise _refuse(refusal_status(error), str(error)) from None


def webhook_handler(
    handlers: webhooks.Handlers,
    *,
    secret: webhooks.Secrets | None = None,
    max_body_bytes: int = MAX_BODY_BYTES,
    max_event_bytes: int = webhooks.MAX_EVENT_BYTES,
) -> Callable[[web.Request], Awaitable[web.Response]]:
    """Make a handler of webhook requests that runs the handlers of their events.

    It answers 200 when they have run, when no handler is registered for the type and for duplicates; 503 while an
    earlier attempt is being handled; 401, 413 or 400 as ``read_webhook``. An exception in a handler becomes a 500,
    which Stream repeats.

    Args:
        handlers: What to run.
        secret: As for ``read_webhook``.
        max_body_bytes: Bound on the body as sent.
        max_event_bytes: Bound on the JSON after inflating.

    Returns:
        A handler for ``app.router.add_post``.
    """
    keys = None if secret is None else webhooks.SigningKeys(secret)
    del secret

    async def handle(request: web.Request) -> web.Response:
        delivery = await read_webhook(
            request, secret=keys, max_body_bytes=max_body_bytes, max_event_bytes=max_event_bytes
        )
        outcome = await handlers.dispatch(delivery)
        status = outcome_status(outcome)
        headers = {"Retry-After": RETRY_AFTER} if status == 503 else None
        return web.json_response({"outcome": outcome}, status=status, headers=headers)

    return handle


async def _read_body(request: web.Request, sent_limit: int, limit: int) -> bytes:
    """Read the body up to the limit, regardless of the application's ``client_max_size``."""
    if request.content_length is not None and request.content_length > sent_limit:
        raise too_large(sent_limit)
    body = bytearray()
    try:
        async for chunk in request.content.iter_any():
            body += chunk
            if len(body) > limit:
                raise too_large(limit)
    except (web.RequestPayloadError, ConnectionResetError):
        raise sender_gone() from None
    return bytes(body)


def _refuse(status: int, text: str) -> web.HTTPException:
    if status == 413:
        return web.HTTPRequestEntityTooLarge(max_size=0, actual_size=0, text=text)
    return web.HTTPUnauthorized(text=text) if status == 401 else web.HTTPBadRequest(text=text)
