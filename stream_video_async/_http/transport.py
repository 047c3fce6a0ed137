"""The transport: one request in, one decoded reply or one error out.

:meth:`Transport.send` waits for the rate limiter and for a slot, makes an attempt, and then returns, retries or raises.
One deadline covers all of it.
"""

from __future__ import annotations

import asyncio
import io
from contextlib import nullcontext
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from msgspec import Raw

from .._models.codec import DecodeFailure, decode_json, encode_json
from .._redaction import hide, refuse_pickling
from ..errors import ClientClosedError
from ..rate_limit import LocalRateLimiter, RateLimit, RateLimiter, RateLimitTimeout
from ..types import Response
from . import log_events
from .credentials import Credentials
from .error_mapping import decode_error, held_back_error
from .exchange import Connections, Exchange, Fault, RawReply, current_connections, new_request_id
from .retries import Retries
from .shared_session import SharedSession

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, NoReturn, SupportsIndex

    import aiohttp

    from ..config import ClientConfig
    from ..types import Operation, Request
    from .metrics import ClientMetrics
    from .tracing import Tracer

__all__ = ["Transport"]

T = TypeVar("T")

_INLINE_BODY = 1024 * 1024
"""Bytes. Larger bodies are sent in pieces, so that one call does not block the event loop."""
_MANY_CALLS = 64
"""With more calls in flight, the number of replies decoded in one pass of the event loop is limited."""
_NO_SPAN = nullcontext()


class Transport:
    """Sends requests with one set of settings and one token; derived transports share everything else."""

    __slots__ = (
        "_closed",
        "_latest",
        "_limit_scope",
        "_metrics",
        "_options",
        "_parent",
        "_policy",
        "_retries",
        "_tracer",
        "config",
        "credentials",
        "limiter",
        "shared",
    )

    def __init__(
        self,
        config: ClientConfig,
        *,
        token: str | Callable[[], str] | None,
        session: aiohttp.ClientSession | None = None,
        parent: Transport | None = None,
        limiter: RateLimiter | None = None,
    ) -> None:
        """Prepare a transport; nothing is opened before the first call.

        Args:
            config: The settings.
            token: The JWT of every request, or a function that returns the current one; ``None`` sends anonymously.
            session: A session to use; it is neither changed nor closed. Omitted, the transport opens its own.
            parent: The transport to share session, slots and quota with; use :meth:`derive`.
            limiter: Decides when requests start. Omitted: the parent's, else that of the settings, else a local one.

        Raises:
            StreamConfigError: The token cannot be a header, or the session cannot be used.
        """
        token = hide(token)
        self.config: ClientConfig = config
        self.credentials: Credentials = Credentials(config, token)
        self.shared: SharedSession = SharedSession(config, session) if parent is None else parent.shared
        self._parent = parent
        self._closed = False
        self._limit_scope = self.credentials.limit_scope()
        self._retries = Retries(config, self.shared)
        self._policy = policy = self._retries.policy
        self._tracer = _tracer(config) if config.tracing else None
        self._metrics = _metrics(config) if config.metrics else None
        self._options: dict[bool, dict[str, Any]] | None = None
        """Arguments of ``session.request()``, for unsafe requests and for others."""
        self._latest: dict[str, RateLimit] = {}
        if parent is None:
            log_events.initialized(config)
        elif token == parent.credentials.token:
            self._latest = parent._latest  # noqa: SLF001 - the same class
            if config.rate_limiter is parent.config.rate_limiter:
                limiter = limiter or parent.limiter
        self.limiter: RateLimiter = (
            limiter or config.rate_limiter or LocalRateLimiter(clock=policy.clock, wall=policy.wall, sleep=policy.sleep)
        )

    def derive(
        self,
        *,
        config: ClientConfig | None = None,
        token: str | Callable[[], str] | None = None,
        limiter: RateLimiter | None = None,
    ) -> Transport:
        """Return a transport with other settings or another token that shares session, slots and retry quota.

        Closing it does not close the session.

        Args:
            config: The new settings; those of the session (connection limits, TLS, proxy) have no effect.
            token: Another token; its rate limits are counted separately, as the server does.
            limiter: Another limiter, such as that of a bulk job, which wraps this one.

        Returns:
            The new transport.
        """
        return Transport(
            config or self.config,
            token=self.credentials.token if token is None else token,
            parent=self,
            limiter=limiter,
        )

    def __repr__(self) -> str:
        return f"<Transport to {self.config.base_url}>"

    def __reduce_ex__(self, protocol: SupportsIndex, /) -> NoReturn:
        refuse_pickling(self)

    @property
    def closed(self) -> bool:
        """Whether ``close()`` was called."""
        return self._closed or self.shared.closed

    @property
    def rate_limits(self) -> Mapping[str, RateLimit]:
        """The latest window of each operation, by operationId; a live, read-only view."""
        return MappingProxyType(self._latest)

    def limit_key(self, operation: Operation) -> str:
        """Return the key of an operation for the limiter: the operationId, and a hash of the app and kind of token."""
        return operation.id + self._limit_scope

    async def close(self) -> None:
        """Close the session if it is this transport's own; calls in flight end with ``ClientClosedError``."""
        self._closed = True
        if self._parent is None:
            await self.shared.close()
            await self.limiter.close()

    async def send(self, request: Request, model: type[T], /) -> Response[T]:
        """Send a request and decode the reply.

        Args:
            request: What an endpoint function built.
            model: The type of the reply's body; ``type(None)`` where the body does not matter.

        Returns:
            The reply; any 2xx is a success.

        Raises:
            StreamApiError: The server answered with an error; the subclass says which.
            StreamTransportError: There is no usable reply.
            StreamDecodeError: The body of a success does not match the contract.
            ClientClosedError: The client was closed before or during the call.
            ValueError: The body of the request cannot be represented in JSON.
        """
        exchange = self._begin(request)
        try:
            if request.parts:
                from .multipart import Upload

                exchange.upload = await Upload.open(request.parts)
            with self._tracer.span(exchange) if self._tracer else _NO_SPAN:
                while True:
                    outcome = await self._attempt(exchange)
                    if self._metrics and exchange.measured_from:
                        self._metrics.end(exchange, outcome.kind if isinstance(outcome, Fault) else None)
                    if isinstance(outcome, RawReply) and outcome.ok:
                        if len(self.shared.exchanges) > _MANY_CALLS:
                            await self.shared.turn_to_decode()
                        return self._response(exchange, outcome, model)
                    error = self._retries.retry_or_error(exchange, outcome, self.credentials)
                    if error is not None:
                        raise error
        except asyncio.CancelledError as cancelled:
            # The frames and errors of aiohttp hold the URL and the headers, so the cancellation must not carry them.
            cancelled.__traceback__ = cancelled.__context__ = None
            raise
        finally:
            self._end(exchange)

    async def _attempt(self, exchange: Exchange) -> RawReply | Fault:
        """Wait until the request may be sent, send it and read the reply."""
        request, session = exchange.request, self.shared.session()
        try:
            # One timeout object for all phases; each phase reschedules it.
            async with asyncio.timeout(None) as exchange.timeout:
                await self._admit(exchange)
                try:
                    self._begin_attempt(exchange)
                    # Tracebacks show local variables, so the URL and the headers are never assigned to one.
                    return await self._read(
                        exchange,
                        await session.request(
                            request.operation.method,
                            self.credentials.url(request),
                            data=_payload(exchange),
                            headers=self.credentials.headers(exchange),
                            **self._request_options(exchange),
                        ),
                    )
                finally:
                    self._end_attempt(exchange)
        except Exception as error:
            fault = self._retries.fault_of(exchange, error, self.credentials)
            if fault is None:
                raise
            return fault

    # --- the call as a whole ----------------------------------------------------------------------------------------

    def _begin(self, request: Request) -> Exchange:
        """Check the client, encode the body and start the deadline."""
        if self._closed:
            raise ClientClosedError("the client is closed: create a new one")
        operation, clock, timeout = request.operation, self._policy.clock, self.config.timeout
        exchange = Exchange(
            request,
            operation,
            request.retry or operation.retry,
            new_request_id(),
            operation.id + self._limit_scope,
            clock,
            None if timeout is None else clock() + timeout,
        )
        if request.json is not None:
            # Bulk jobs pass bodies that are validated and encoded already.
            exchange.body = bytes(request.json) if isinstance(request.json, Raw) else encode_json(request.json)
        self.shared.exchanges.add(exchange)
        return exchange

    def _end(self, exchange: Exchange) -> None:
        self.shared.exchanges.remove(exchange)
        if exchange.upload is not None:
            exchange.upload.close()

    # --- before an attempt ------------------------------------------------------------------------------------------

    async def _admit(self, exchange: Exchange) -> None:
        """Wait for the pause before a retry, for the limiter and for a slot.

        A call holds at most one slot, so one is free as long as there are no more calls than slots. When there are
        more, the call queues for its slot first: an earlier answer of the limiter could be out of date by then.
        """
        exchange.phase = "pause"
        if exchange.pause is not None:
            await self._pause(exchange, exchange.pause)
        if self._crowded:
            await self._admit_from_queue(exchange)
            return
        left = exchange.time_left()
        max_wait = self._policy.max_wait if left is None else min(self._policy.max_wait, left)
        try:
            await self.limiter.acquire(exchange.limit_key, timeout=max_wait)
        except RateLimitTimeout as error:
            wait = error.retry_after
        else:
            await self._take_slot(exchange)
            return
        # Not raised in the handler, so that it is not chained: see _redaction.
        raise held_back_error(exchange, wait, self._latest.get(exchange.operation.id))

    async def _admit_from_queue(self, exchange: Exchange) -> None:
        """Wait for a slot, and release it for as long as the limiter holds the request back."""
        while True:
            await self._take_slot(exchange)
            try:
                await self.limiter.acquire(exchange.limit_key, timeout=0.0)
            except RateLimitTimeout as error:
                wait = error.retry_after
            except BaseException:
                self.shared.slots.release()
                raise
            else:
                return
            self.shared.slots.release()
            left = exchange.time_left()
            if wait > self._policy.max_wait or (left is not None and wait >= left):
                raise held_back_error(exchange, wait, self._latest.get(exchange.operation.id))
            await self._pause(exchange, wait)

    @property
    def _crowded(self) -> bool:
        """Whether there are more calls than slots."""
        return len(self.shared.exchanges) > self.shared.limit

    async def _pause(self, exchange: Exchange, seconds: float) -> None:
        exchange.phase = "pause"
        await self._policy.sleep(seconds)
        self.shared.session()  # raises if the client was closed meanwhile

    async def _take_slot(self, exchange: Exchange) -> None:
        """Take a slot in the order of arrival, until the deadline."""
        exchange.phase = "slot"
        if self._crowded:
            exchange.expire_in(exchange.time_left())
        await self.shared.slots.acquire()

    def _begin_attempt(self, exchange: Exchange) -> None:
        """Start the time limit of the attempt and the count of its connections."""
        if self.shared.closed:
            self.shared.session()  # raises the error that says so
        exchange.attempts += 1
        exchange.phase = "connect"
        exchange.reply = None
        if self._metrics:
            self._metrics.begin(exchange)
        exchange.connections = Connections()
        current_connections.set(exchange.connections)
        if log_events.logger.isEnabledFor(log_events.DEBUG):
            exchange.logged_from = self._policy.clock()
            body = self.credentials.loggable(exchange, exchange.body)
            log_events.sent(exchange.operation, exchange.request_id, exchange.attempts, body)
        exchange.expire_in(self._retries.attempt_limit(exchange))

    def _request_options(self, exchange: Exchange) -> dict[str, Any]:
        """Return the arguments that requests have in common; the first request builds them, which imports aiohttp."""
        if self._options is None:
            from .connector import request_options

            self._options = request_options(self.config, self.shared.options)
        return self._options[exchange.retry == "unsafe"]

    # --- after an attempt -------------------------------------------------------------------------------------------

    async def _read(self, exchange: Exchange, response: aiohttp.ClientResponse) -> RawReply | Fault:
        """Read the body, which aiohttp decompresses piece by piece, up to the limit."""
        exchange.phase = "body"
        content, limit, size = response.content, self.config.max_body_bytes, 0
        pieces: list[bytes] = []
        async with response:
            while not content.at_eof():
                pieces.append(await content.readany())
                size += len(pieces[-1])
                if size > limit:
                    return Fault("response_too_large", "yes", f"the reply is larger than {limit} bytes", final=True)
            exchange.reply = RawReply(response.status, response.headers, b"".join(pieces))
        return exchange.reply

    def _end_attempt(self, exchange: Exchange) -> None:
        """Release the slot and report the outcome to the limiter, also after a cancellation."""
        self.shared.slots.release()
        reply = exchange.reply
        if reply is None:
            self.limiter.observe(exchange.limit_key, {}, 0)
            return
        self.limiter.observe(exchange.limit_key, reply.headers, reply.status)
        exchange.rate_limit = RateLimit.from_headers(reply.headers)
        if exchange.rate_limit is not None:
            self._latest[exchange.operation.id] = exchange.rate_limit
        if exchange.logged_from is not None:
            log_events.received(
                exchange.operation,
                exchange.request_id,
                exchange.attempts,
                reply.status,
                self._policy.clock() - exchange.logged_from,
                self.credentials.loggable(exchange, reply.body),
            )

    def _response(self, exchange: Exchange, reply: RawReply, model: type[T]) -> Response[T]:
        """Decode a success."""
        self.shared.quota.give(exchange.quota_spent or 1)
        try:
            data = (
                model() if model is type(None) else decode_json(reply.body, model, strict=self.config.strict_decoding)
            )
        except DecodeFailure as failure:
            reason = str(failure)
        else:
            return Response(
                data,
                reply.status,
                reply.headers,
                exchange.request_id,
                exchange.rate_limit,
                reply.body,
                exchange.attempts,
            )
        # Not raised in the handler, so that it is not chained: see _redaction.
        raise decode_error(exchange, reply, reason, self.credentials.secrets(exchange))


def _payload(exchange: Exchange) -> bytes | io.BufferedIOBase | aiohttp.FormData | None:
    if exchange.upload is not None:
        return exchange.upload.body()
    if exchange.body is not None and len(exchange.body) > _INLINE_BODY:
        return io.BytesIO(exchange.body)
    return exchange.body


def _metrics(config: ClientConfig) -> ClientMetrics:
    from .metrics import ClientMetrics

    return ClientMetrics(config)


def _tracer(config: ClientConfig) -> Tracer:
    from .tracing import Tracer

    return Tracer(config)
