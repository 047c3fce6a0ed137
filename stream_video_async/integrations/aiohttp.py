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
from stream_video_async.webhooks._errors import webhook_error

from ._webhooks import INCOMPLETE, MAX_BODY_BYTES, RETRY_AFTER, client_keys, error_status, log_rejection, outcome_status

__all__ = ["CLIENT", "MAX_BODY_BYTES", "client_context", "get_client", "read_webhook", "webhook_handler"]

CLIENT: Final = web.AppKey("stream_video_async.client", AsyncStreamClient)
"""The key of the application's client: ``app[CLIENT]``; in sub-applications ``request.config_dict[CLIENT]``."""


def client_context(
    factory: Callable[[], AsyncStreamClient] = AsyncStreamClient,
) -> Callable[[web.Application], AsyncIterator[None]]:
    """Open a client when the application starts and close it when it stops.

    Args:
        factory: Creates the client; by default from the ``STREAM_*`` variables. It is called at each start, in the
            event loop.

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
        raise RuntimeError("this application has no Stream client: add app.cleanup_ctx.append(client_context())")
    return client


async def read_webhook(
    request: web.Request,
    *,
    secret: webhooks.Secrets | None = None,
    max_body_bytes: int = MAX_BODY_BYTES,
    max_event_bytes: int = webhooks.MAX_EVENT_BYTES,
) -> webhooks.Delivery[webhooks.Event | webhooks.UnknownEvent]:
    """Read, verify and decode the delivery in a request, for request handlers of your own.

    Args:
        request: The request; its body must not have been read.
        secret: The API secret, or a list of them during rotation; by default the secret of the application's client.
        max_body_bytes: Limit on the size of the body as received.
        max_event_bytes: Limit on the size of the JSON after decompression.

    Returns:
        The event with the delivery's id and attempt.

    Raises:
        web.HTTPException: 401 if the signature is invalid, 413 if a limit is exceeded, 400 if the body is not an event.
    """
    keys = client_keys(get_client(request)) if secret is None else webhooks.SigningKeys(secret)
    del secret
    # aiohttp's server has decompressed a body with Content-Encoding already, so the larger limit applies to it.
    limit = max_event_bytes if "Content-Encoding" in request.headers else max_body_bytes
    try:
        body = await _read_body(request, max_body_bytes, limit)
        return webhooks.read_delivery(body, request.headers, keys, max_bytes=max_event_bytes)
    except WebhookError as error:
        log_rejection(error)
        raise _http_error(error_status(error), str(error)) from None


def webhook_handler(
    handlers: webhooks.Handlers,
    *,
    secret: webhooks.Secrets | None = None,
    max_body_bytes: int = MAX_BODY_BYTES,
    max_event_bytes: int = webhooks.MAX_EVENT_BYTES,
) -> Callable[[web.Request], Awaitable[web.Response]]:
    """Return a request handler that receives webhooks and runs the handlers of their events.

    It responds with 200 after the handlers ran, if the type has no handler, and to duplicates; with 503 while an
    earlier attempt is being handled; with 401, 413 or 400 like ``read_webhook``. An exception in a handler becomes a
    500, after which Stream retries.

    Args:
        handlers: The event handlers.
        secret: As in ``read_webhook``.
        max_body_bytes: Limit on the size of the body as received.
        max_event_bytes: Limit on the size of the JSON after decompression.

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
        raise webhook_error("too_large", f"more than {sent_limit} bytes")
    body = bytearray()
    try:
        async for chunk in request.content.iter_any():
            body += chunk
            if len(body) > limit:
                raise webhook_error("too_large", f"more than {limit} bytes")
    except (web.RequestPayloadError, ConnectionResetError):
        raise webhook_error("invalid_body", INCOMPLETE) from None
    return bytes(body)


def _http_error(status: int, text: str) -> web.HTTPException:
    if status == 413:
        return web.HTTPRequestEntityTooLarge(max_size=0, actual_size=0, text=text)
    return web.HTTPUnauthorized(text=text) if status == 401 else web.HTTPBadRequest(text=text)
