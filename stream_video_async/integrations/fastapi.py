"""FastAPI: a client for the life of the application, a dependency for it, and webhooks. Extra: ``[fastapi]``.

::

    from fastapi import FastAPI
    from stream_video_async import webhooks
    from stream_video_async.integrations import fastapi as stream

    handlers = webhooks.Handlers()

    app = FastAPI(lifespan=stream.lifespan())  # AsyncStreamClient() from STREAM_* variables
    app.include_router(stream.webhook_router(handlers))  # POST /webhooks/stream


    @app.get("/calls/{call_id}")
    async def get_call(call_id: str, client: stream.StreamDep) -> dict[str, str]: ...

In tests, ``app.dependency_overrides[stream.get_client] = lambda: client`` replaces the client, and overriding
``stream.webhook_secret`` replaces the secret that verifies webhooks.
"""

# No ``from __future__ import annotations``: FastAPI evaluates the annotations of dependencies.

from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import TYPE_CHECKING, Annotated, Any, Protocol, TypeAlias

from stream_video_async import webhooks
from stream_video_async.client import AsyncStreamClient
from stream_video_async.errors import WebhookError
from stream_video_async.webhooks._errors import webhook_error

from ._webhooks import INCOMPLETE, MAX_BODY_BYTES, RETRY_AFTER, client_keys, error_status, log_rejection, outcome_status

try:
    from fastapi import APIRouter, Depends, FastAPI, HTTPException, Request, Response
    from starlette.requests import ClientDisconnect, HTTPConnection
except ModuleNotFoundError as _error:
    _remedy = "FastAPI is not installed: pip install 'stream-video-async[fastapi]'"
    raise ModuleNotFoundError(_remedy, name=_error.name) from _error

__all__ = [
    "MAX_BODY_BYTES",
    "StreamDep",
    "WebhookDep",
    "WebhookReader",
    "get_client",
    "lifespan",
    "read_webhook",
    "webhook_router",
    "webhook_secret",
]

if TYPE_CHECKING:

    class Connection(Protocol):
        """A request or a WebSocket."""

        @property
        def state(self) -> Any:
            """The state that the lifespan yielded."""
            ...

    AnyDelivery: TypeAlias = webhooks.Delivery[webhooks.Event | webhooks.UnknownEvent]
else:
    # FastAPI evaluates annotations: it needs Starlette's class, and the union of all events would import the models
    # of all events at start-up.
    Connection = HTTPConnection
    AnyDelivery = webhooks.Delivery

_STATE = "stream_video_async_client"


def lifespan(
    factory: Callable[[], AsyncStreamClient] = AsyncStreamClient,
) -> Callable[[FastAPI], AbstractAsyncContextManager[Mapping[str, Any]]]:
    """Open a client when the application starts and close it when it stops.

    If you have a lifespan of your own, enter this one inside it and yield its state::

        @asynccontextmanager
        async def my_lifespan(app: FastAPI):
            async with stream.lifespan()(app) as state:
                yield {**state, "database": database}

    Args:
        factory: Creates the client; by default from the ``STREAM_*`` variables. It is called at each start, in the
            event loop.

    Returns:
        A lifespan for ``FastAPI(lifespan=...)``.
    """

    @asynccontextmanager
    async def context(_app: FastAPI) -> AsyncGenerator[Mapping[str, Any]]:
        async with factory() as client:
            yield {_STATE: client}

    return context


def get_client(connection: Connection) -> AsyncStreamClient:
    """Return the application's client, for requests and WebSockets; ``StreamDep`` is the dependency.

    Raises:
        RuntimeError: The application was not started with ``lifespan``.
    """
    client: AsyncStreamClient | None = getattr(connection.state, _STATE, None)
    if client is None:
        raise RuntimeError("this application has no Stream client: create it with FastAPI(lifespan=lifespan())")
    return client


StreamDep: TypeAlias = Annotated[AsyncStreamClient, Depends(get_client)]
"""The application's client, as a parameter of a route."""


def webhook_secret(client: StreamDep) -> webhooks.SigningKeys:
    """Return the secret that verifies webhooks: the client's API secret. Override it to rotate secrets."""
    return client_keys(client)


class WebhookReader:
    """A dependency that reads, verifies and decodes the delivery in a request.

    ``read_webhook`` is the instance with the default limits, and ``WebhookDep`` the parameter that uses it. The
    response is 401 if the signature is invalid, 413 if a limit is exceeded, and 400 if the body is not an event.
    """

    def __init__(
        self, *, max_body_bytes: int = MAX_BODY_BYTES, max_event_bytes: int = webhooks.MAX_EVENT_BYTES
    ) -> None:
        """Set the limits.

        Args:
            max_body_bytes: Limit on the size of the body as received.
            max_event_bytes: Limit on the size of the JSON after decompression.
        """
        self._max_body_bytes = max_body_bytes
        self._max_event_bytes = max_event_bytes

    async def __call__(
        self, request: Request, secret: Annotated[webhooks.SigningKeys, Depends(webhook_secret)]
    ) -> AnyDelivery:
        """Return the event with the delivery's id and attempt."""
        try:
            body = await _read_body(request, self._max_body_bytes)
            return webhooks.read_delivery(body, request.headers, secret, max_bytes=self._max_event_bytes)
        except WebhookError as error:
            log_rejection(error)
            raise HTTPException(error_status(error), str(error)) from None


read_webhook: WebhookReader = WebhookReader()
"""The dependency with the default limits."""

WebhookDep: TypeAlias = Annotated[AnyDelivery, Depends(read_webhook)]
"""A verified delivery, as a parameter of a route of your own."""


def webhook_router(
    handlers: webhooks.Handlers, *, path: str = "/webhooks/stream", reader: WebhookReader = read_webhook
) -> APIRouter:
    """Return a router with a POST route that receives webhooks and runs the handlers of their events.

    It responds with 200 after the handlers ran, if the type has no handler, and to duplicates; with 503 while an
    earlier attempt is being handled; with 401, 413 or 400 like ``WebhookReader``. An exception in a handler becomes a
    500, after which Stream retries.

    Args:
        handlers: The event handlers.
        path: The path that Stream posts to.
        reader: Reads the delivery, within its own limits.

    Returns:
        A router for ``app.include_router``. Its route is not part of the OpenAPI description.
    """
    router = APIRouter()

    async def receive(delivery: Annotated[AnyDelivery, Depends(reader)], response: Response) -> dict[str, str]:
        outcome = await handlers.dispatch(delivery)
        response.status_code = outcome_status(outcome)
        if response.status_code == 503:
            response.headers["Retry-After"] = RETRY_AFTER
        return {"outcome": outcome}

    router.add_api_route(path, receive, methods=["POST"], include_in_schema=False)
    return router


async def _read_body(request: Request, limit: int) -> bytes:
    """Read the body up to the limit; Starlette has none of its own."""
    declared = request.headers.get("content-length", "")
    if declared.isdecimal() and len(declared) < 20 and int(declared) > limit:
        raise webhook_error("too_large", f"more than {limit} bytes")
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > limit:
                raise webhook_error("too_large", f"more than {limit} bytes")
    except ClientDisconnect:
        raise webhook_error("invalid_body", INCOMPLETE) from None
    return bytes(body)
