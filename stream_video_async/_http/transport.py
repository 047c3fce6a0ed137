"""The only module that drives aiohttp's client: one request in, one decoded reply or one error out.

A call goes through :meth:`Transport.send`: wait for the window and for a slot, attempt, and then return, repeat or
raise. All of it stands under one deadline.
"""

from __future__ import annotations

import asyncio
import io
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

import aiohttp
from msgspec import UNSET, Raw

from .._models.codec import DecodeFailure, decode_json, encode_json
from .._redaction import hide, refuse_pickling
from ..errors import ClientClosedError, StreamError
from ..rate_limit import LocalRateLimiter, RateLimit, RateLimiter, RateLimitTimeout
from ..retry import RetryPolicy, RetryQuota, Wait, may_repeat_reply, may_repeat_unanswered
from ..types import Response
from . import log_events
from .credentials import Credentials
from .error_mapping import api_error, decode_error, held_back_error, is_unrecoverable, transport_error
from .exchange import Exchange, Reply
from .faults import Fault, classify
from .multipart import Upload
from .shared_session import SharedSession
from .turns import PER_PASS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import NoReturn, SupportsIndex

    from ..config import ClientConfig
    from ..errors import Sent
    from ..types import Operation, Request
    from .deadlines import Deadline
    from .tracing import Tracer

__all__ = ["Transport"]

T = TypeVar("T")

_INLINE_BODY = 1024 * 1024
"""Larger bodies go out in pieces, so that one call does not hold the event loop."""
_ONE_ATTEMPT = RetryPolicy(attempts=1)


class Transport:
    """Sends requests for one set of settings and one token; derived ones share everything else."""

    __slots__ = (
        "_config",
        "_latest",
        "_parent",
        "_policy",
        "_released",
        "_scope",
        "_timeout",
        "_tracer",
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
            session: A session to use; it is neither changed nor closed. Without it the transport opens its own.
            parent: What to share session, slots and quota with; use :meth:`derive`.
            limiter: Decides when requests start; omitted: the parent's, else the settings', else one of this process.

        Raises:
            StreamConfigError: The token cannot be a header, or the session cannot be used.
        """
        token = hide(token)
        self._config = config
        self.credentials: Credentials = Credentials(config, token)
        self._policy = config.retry or _ONE_ATTEMPT
        self._timeout = aiohttp.ClientTimeout(
            total=None, sock_connect=config.connect_timeout, sock_read=config.read_timeout
        )
        self._released = False
        self._tracer = _tracer(config) if config.tracing else None
        self._parent = parent
        self.shared: SharedSession
        self._scope = self.credentials.scope()
        self._latest: dict[str, RateLimit] = {}
        self.limiter: RateLimiter
        if parent is None:
            self.shared = SharedSession(config, session)
            log_events.initialized(config)
        else:
            self.shared = parent.shared
            if token == parent.credentials.token:
                self._latest = parent._latest  # noqa: SLF001 - the same class
                if config.rate_limiter is parent.config.rate_limiter:
                    limiter = limiter or parent.limiter
        policy = self._policy
        self.limiter = (
            limiter or config.rate_limiter or LocalRateLimiter(clock=policy.clock, wall=policy.wall, sleep=policy.sleep)
        )

    def derive(
        self,
        *,
        config: ClientConfig | None = None,
        token: str | Callable[[], str] | None = None,
        limiter: RateLimiter | None = None,
    ) -> Transport:
        """Make a transport with other settings or another token that shares session, slots and retry quota.

        Closing it leaves the session to the transport it came from.

        Args:
            config: Settings that replace these. What belongs to the session (limits of connections, TLS, proxy) stays.
            token: Another token; its rate limits are counted apart, as the server does.
            limiter: Another limiter, such as a bulk job's, which adds its own pace to this one's.

        Returns:
            The new transport.
        """
        return Transport(
            config or self._config,
            token=self.credentials.token if token is None else token,
            parent=self,
            limiter=limiter,
        )

    def __repr__(self) -> str:
        return f"<Transport to {self._config.base_url}>"

    def __reduce_ex__(self, protocol: SupportsIndex, /) -> NoReturn:
        refuse_pickling(self)

    @property
    def config(self) -> ClientConfig:
        """The settings."""
        return self._config

    @property
    def closed(self) -> bool:
        """Whether ``close()`` was called."""
        return self._released or self.shared.closed

    @property
    def quota(self) -> RetryQuota:
        """The retry quota, shared with derived transports."""
        return self.shared.quota

    @property
    def rate_limits(self) -> Mapping[str, RateLimit]:
        """The latest window of each operation, by operationId; a live, read-only view."""
        return MappingProxyType(self._latest)

    def limit_key(self, operation: Operation) -> str:
        """Name what the limiter counts for an operation: the operation, and a hash of app and class of token."""
        return operation.id + self._scope

    async def close(self) -> None:
        """Close the session if it is this transport's own; calls in flight end with ``ClientClosedError``."""
        self._released = True
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
            StreamApiError: The server answered with an error; the subclass tells which.
            StreamTransportError: There is no usable reply.
            StreamDecodeError: The reply is not what the contract says.
            ClientClosedError: The client is or was closed.
            ValueError: The request's body has no JSON form.
        """
        if self._released:
            raise ClientClosedError("the client is closed: create a new one")
        timeout = self._config.timeout
        exchange = Exchange(request, None if timeout is None else self._policy.clock() + timeout)
        if request.json is not UNSET:
            # Bulk jobs bring bodies that are checked and encoded.
            exchange.body = bytes(request.json) if isinstance(request.json, Raw) else encode_json(request.json)
        elif request.parts:
            exchange.upload = await Upload.open(request.parts)
        self.shared.exchanges[exchange.request_id] = exchange
        try:
            if self._tracer is not None:
                with self._tracer.span(exchange):
                    return await self._run(exchange, model)
            return await self._run(exchange, model)
        except asyncio.CancelledError as cancelled:
            # aiohttp's frames and errors, which hold URL and headers, must not travel on with the cancellation.
            cancelled.__traceback__ = cancelled.__context__ = None
            raise
        finally:
            del self.shared.exchanges[exchange.request_id]
            if exchange.upload is not None:
                exchange.upload.close()

    async def _run(self, exchange: Exchange, model: type[T]) -> Response[T]:
        """Attempt, and then return, repeat or raise: the whole life of a call."""
        while True:
            outcome = await self._admitted_attempt(exchange)
            rate_limit = None
            if isinstance(outcome, Reply):
                rate_limit = RateLimit.from_headers(outcome.headers)
                if rate_limit is not None:
                    self._latest[exchange.operation.id] = rate_limit
                if 200 <= outcome.status < 300:
                    exchange.status = outcome.status
                    if len(self.shared.exchanges) > PER_PASS and (turn := self.shared.turns.take()) is not None:
                        await turn
                    return self._succeed(exchange, outcome, rate_limit, model)
            wait = self._next_wait(exchange, outcome)
            log_events.failed(
                exchange.operation,
                exchange.request_id,
                exchange.attempts,
                _reason(outcome),
                None if wait is None else wait.seconds,
            )
            if wait is None:
                raise self._error(exchange, outcome, rate_limit)
            await self._pause(exchange, wait.seconds)

    async def _admitted_attempt(self, exchange: Exchange) -> Reply | Fault:
        """Wait for the limiter and for a slot; then make one attempt, and tell the limiter how it ended."""
        shared = self.shared
        session = shared.session()
        operation = self.limit_key(exchange.operation)
        await self._admit(exchange, operation)
        headers: Mapping[str, str] = {}
        status = 0
        try:
            outcome = await self._attempt(exchange, session)
            if isinstance(outcome, Reply):
                headers, status = outcome.headers, outcome.status
            return outcome
        finally:
            shared.slots.release()
            # Cancelled attempts are over as well.
            self.limiter.observe(operation, headers, status)

    async def _admit(self, exchange: Exchange, operation: str) -> None:
        """Wait for the limiter and for a slot.

        Each call has one slot at most, so while there are no more calls than slots, one is free. When there are more,
        a call has to queue for its slot, and what the limiter allowed before may be wrong by then: it is asked when
        the call has its slot, and the slot is given back if it says no.
        """
        shared = self.shared
        while len(shared.exchanges) > shared.limit:
            await self._queue(exchange)
            try:
                await self.limiter.acquire(operation, timeout=0.0)
            except RateLimitTimeout as error:
                held = error.retry_after
            except BaseException:
                shared.slots.release()
                raise
            else:
                return
            shared.slots.release()
            left = self._left(exchange)
            if held > self._policy.max_wait or (left is not None and held >= left):
                raise held_back_error(exchange, held, self._latest.get(exchange.operation.id))
            await self._pause(exchange, held)
        await self._acquire(exchange, operation)
        await self._queue(exchange)

    async def _acquire(self, exchange: Exchange, operation: str) -> None:
        """Wait for the limiter, as long as the deadline allows; closing the client ends it."""
        exchange.phase = "pause"
        left = self._left(exchange)
        max_wait = self._policy.max_wait
        deadline = self.shared.deadlines.limit(None)
        try:
            with deadline:
                await self.limiter.acquire(operation, timeout=max_wait if left is None else min(max_wait, left))
        except RateLimitTimeout as error:
            held = error.retry_after
        except TimeoutError:
            if not deadline.expired:
                raise
            self.shared.session()
            return
        else:
            return
        raise held_back_error(exchange, held, self._latest.get(exchange.operation.id))

    async def _queue(self, exchange: Exchange) -> None:
        """Wait for a slot in the order of arrival, as long as the deadline allows."""
        shared = self.shared
        exchange.phase = "slot"
        if not shared.slots.locked():
            await shared.slots.acquire()
            return
        try:
            with shared.deadlines.limit(self._left(exchange)):
                await shared.slots.acquire()
        except TimeoutError:
            pass
        else:
            return
        shared.session()
        raise transport_error(
            exchange,
            Fault("timeout", "no", "the deadline passed while the call waited for a slot", "slot", deadline=True),
        )

    async def _attempt(self, exchange: Exchange, session: aiohttp.ClientSession) -> Reply | Fault:
        """Send the request once and read the reply; every fault of the network is returned, not raised."""
        shared = self.shared
        if shared.closed or not shared.owned:
            # While the call waited, the client or the given session may have been closed.
            shared.session()
        exchange.attempts += 1
        exchange.transmissions = 0
        exchange.phase = "connect"
        started = self._policy.clock()
        debug = log_events.logger.isEnabledFor(log_events.DEBUG)
        if debug:
            log_events.sent(
                exchange.operation, exchange.request_id, exchange.attempts, self.credentials.loggable(exchange.body)
            )
        left, limit = self._left(exchange), self._config.attempt_timeout
        deadline = shared.deadlines.limit(limit if left is None or (limit is not None and limit < left) else left)
        try:
            with deadline:
                # No URL and no headers in local variables: tracebacks show those.
                reply = await self._read(
                    exchange,
                    await session.request(
                        exchange.request.operation.method,
                        self.credentials.url(exchange.request),
                        data=self._data(exchange),
                        headers=self.credentials.headers(exchange),
                        timeout=self._timeout,
                        **shared.options,
                    ),
                )
        except (aiohttp.ClientError, OSError, RuntimeError, ValueError) as error:
            fault = self._fault(exchange, error, deadline)
            if fault is None:
                raise
            reply = fault
        if isinstance(reply, Fault) and (shared.closed or session.closed):
            what = "client" if shared.closed else "given session"
            raise ClientClosedError(f"the {what} was closed during the call", sent=reply.sent)
        if debug and isinstance(reply, Reply):
            seconds = self._policy.clock() - started
            log_events.received(
                exchange.operation,
                exchange.request_id,
                exchange.attempts,
                reply.status,
                seconds,
                self.credentials.loggable(reply.body),
            )
        return reply

    async def _read(self, exchange: Exchange, response: aiohttp.ClientResponse) -> Reply | Fault:
        """Read the body, decompressed by aiohttp piece by piece, up to the limit."""
        exchange.phase = "body"
        content, limit = response.content, self._config.max_body_bytes
        try:
            body = await content.readany()
            if not content.at_eof():
                pieces, size = [body], len(body)
                while size <= limit and (piece := await content.readany()):
                    pieces.append(piece)
                    size += len(piece)
                body = b"" if size > limit else b"".join(pieces)
            else:
                size = len(body)
        except BaseException:
            response.close()
            raise
        if size > limit:
            response.close()
            return Fault("response_too_large", "yes", f"the reply is larger than {limit} bytes", final=True)
        if response.connection is not None:
            response.release()
        return Reply(response.status, response.headers, body)

    def _fault(self, exchange: Exchange, error: Exception, deadline: Deadline) -> Fault | None:
        """Say what an exception means; ``None`` for those that are no fault of the network."""
        counted = exchange.transmissions if self.shared.owned else None
        if exchange.phase == "connect" and (counted or counted is None):
            exchange.phase = "headers"
        # aiohttp's errors about certificates are ValueErrors too.
        if not isinstance(error, aiohttp.ClientError | OSError):
            return self._odd_fault(error)
        if not deadline.expired:
            return classify(error, counted, in_body=exchange.phase == "body")
        left = self._left(exchange)
        sent: Sent = "yes" if exchange.phase == "body" else "no" if exchange.phase == "connect" else "maybe"
        what = "deadline" if left is not None and left <= 0 else "attempt's time limit"
        return Fault("timeout", sent, f"the {what} passed", exchange.phase, deadline=what == "deadline")

    def _odd_fault(self, error: Exception) -> Fault | None:
        if isinstance(error, UnicodeError):
            return Fault("dns_failure", "no", "the server's name cannot be looked up", final=True)
        if isinstance(error, StreamError) or self.shared.owned:
            return None
        text = "the given session cannot be used: it is closed, of another event loop, or has credentials of its own"
        return Fault("unknown", "no", text, final=True)

    def _succeed(self, exchange: Exchange, reply: Reply, rate_limit: RateLimit | None, model: type[T]) -> Response[T]:
        self.shared.quota.give(exchange.spent or 1)
        try:
            data: T
            if model is type(None):
                data = model()
            else:
                data = decode_json(reply.body, model, strict=self._config.strict_decoding)
        except DecodeFailure as failure:
            problem = str(failure)
        else:
            return Response(
                data, reply.status, reply.headers, exchange.request_id, rate_limit, reply.body, exchange.attempts
            )
        raise decode_error(exchange, reply, problem, self.credentials.secrets())

    def _next_wait(self, exchange: Exchange, outcome: Reply | Fault) -> Wait | None:
        """Decide on another attempt; when one would do no harm but cannot be made, note why."""
        policy, quota = self._policy, self.shared.quota
        if isinstance(outcome, Fault):
            if outcome.final or outcome.deadline or not may_repeat_unanswered(exchange.retry, outcome.sent):
                return None
            wait, cost, arrived = policy.backoff(exchange.attempts), quota.COST, outcome.sent != "no"
        else:
            unrecoverable = is_unrecoverable(outcome)
            wait, arrived = policy.pause(exchange.attempts, outcome.headers, outcome.status), True
            if not may_repeat_reply(exchange.retry, outcome.status, unrecoverable=unrecoverable):
                return None
            cost = 0 if wait.named else quota.COST_RATE_LIMITED if outcome.status == 429 else quota.COST
        if exchange.attempts >= policy.attempts:
            return None
        exchange.refused = self._refusal(exchange, wait, arrived=arrived)
        if exchange.refused is None and not quota.take(cost):
            exchange.refused = "the retry quota is empty"
        if exchange.refused is not None:
            return None
        exchange.spent += cost
        return wait

    def _refusal(self, exchange: Exchange, wait: Wait, *, arrived: bool) -> str | None:
        left = self._left(exchange)
        if wait.seconds > self._policy.max_wait:
            return f"the wait of {wait.seconds:.1f} s is longer than max_wait"
        if left is not None and wait.seconds >= left:
            return f"the wait of {wait.seconds:.1f} s is longer than the {max(left, 0):.1f} s left of the deadline"
        if arrived and exchange.upload is not None and not exchange.upload.replayable:
            return "the file cannot be read a second time"
        return None

    def _error(self, exchange: Exchange, outcome: Reply | Fault, rate_limit: RateLimit | None) -> StreamError:
        if isinstance(outcome, Fault):
            return transport_error(exchange, outcome)
        return api_error(exchange, outcome, rate_limit, self.credentials.secrets(), self._policy.wall)

    async def _pause(self, exchange: Exchange, seconds: float) -> None:
        exchange.phase = "pause"
        deadline = self.shared.deadlines.limit(None)
        try:
            with deadline:
                await self._policy.sleep(seconds)
        except TimeoutError:
            if not deadline.expired:
                raise
        self.shared.session()

    def _left(self, exchange: Exchange) -> float | None:
        return None if exchange.deadline is None else exchange.deadline - self._policy.clock()

    def _data(self, exchange: Exchange) -> bytes | io.BufferedIOBase | aiohttp.FormData | None:
        if exchange.upload is not None:
            return exchange.upload.body()
        if exchange.body is not None and len(exchange.body) > _INLINE_BODY:
            return io.BytesIO(exchange.body)
        return exchange.body


def _tracer(config: ClientConfig) -> Tracer:
    from .tracing import Tracer

    return Tracer(config)


def _reason(outcome: Reply | Fault) -> str:
    return outcome.kind if isinstance(outcome, Fault) else f"status {outcome.status}"
