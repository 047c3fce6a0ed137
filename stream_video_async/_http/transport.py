"""The only module that drives aiohttp's client: one request in, one decoded reply or one error out.

A call goes through :meth:`Transport.send`: wait for the window and for a slot, attempt, and then return, repeat or
raise. All of it stands under one deadline.
"""

from __future__ import annotations

import asyncio
import io
from typing import TYPE_CHECKING, TypeVar

import aiohttp
from msgspec import UNSET, Raw

from .._models.codec import DecodeFailure, decode_json, encode_json
from .._redaction import hide, refuse_pickling
from ..errors import ClientClosedError, StreamError
from ..rate_limit import Pacer, RateLimits
from ..retry import RetryPolicy, RetryQuota, Wait, may_repeat_reply, may_repeat_unanswered
from ..types import Response
from . import log_events
from .credentials import Identity
from .error_mapping import api_error, decode_error, held_back_error, is_unrecoverable, transport_error
from .exchange import CallState, Reply
from .faults import Fault, classify
from .multipart import Upload
from .shared_session import Pool
from .turns import PER_PASS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import NoReturn, SupportsIndex

    from ..config import ClientConfig
    from ..errors import Sent
    from ..rate_limit import RateLimit
    from ..types import Operation, Request
    from .deadlines import Scope
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
        "_parent",
        "_policy",
        "_released",
        "_timeout",
        "_tracer",
        "identity",
        "limits",
        "pool",
    )

    def __init__(
        self,
        config: ClientConfig,
        *,
        token: str | Callable[[], str] | None,
        session: aiohttp.ClientSession | None = None,
        parent: Transport | None = None,
    ) -> None:
        """Prepare a transport; nothing is opened before the first call.

        Args:
            config: The settings.
            token: The JWT of every request, or a function that returns the current one; ``None`` sends anonymously.
            session: A session to use; it is neither changed nor closed. Without it the transport opens its own.
            parent: What to share session, slots and quota with; use :meth:`derive`.

        Raises:
            StreamConfigError: The token cannot be a header, or the session cannot be used.
        """
        token = hide(token)
        self._config = config
        self.identity: Identity = Identity(config, token)
        self._policy = config.retry or _ONE_ATTEMPT
        self._timeout = aiohttp.ClientTimeout(
            total=None, sock_connect=config.connect_timeout, sock_read=config.read_timeout
        )
        self._released = False
        self._tracer = _tracer(config) if config.tracing else None
        self._parent = parent
        self.pool: Pool
        self.limits: RateLimits
        if parent is None:
            self.pool = Pool(config, session)
            self.limits = RateLimits(self._policy.clock, self._policy.wall)
            log_events.initialized(config)
        else:
            self.pool = parent.pool
            same = token == parent.identity.token
            self.limits = parent.limits if same else RateLimits(self._policy.clock, self._policy.wall)

    def derive(self, *, config: ClientConfig | None = None, token: str | Callable[[], str] | None = None) -> Transport:
        """Make a transport with other settings or another token that shares session, slots and retry quota.

        Closing it leaves the session to the transport it came from.

        Args:
            config: Settings that replace these. What belongs to the session (limits of connections, TLS, proxy) stays.
            token: Another token; its rate limits are counted apart, as the server does.

        Returns:
            The new transport.
        """
        return Transport(config or self._config, token=self.identity.token if token is None else token, parent=self)

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
        return self._released or self.pool.closed

    @property
    def quota(self) -> RetryQuota:
        """The retry quota, shared with derived transports."""
        return self.pool.quota

    @property
    def rate_limits(self) -> Mapping[str, RateLimit]:
        """The latest window of each operation, by operationId; a live, read-only view."""
        return self.limits.latest

    def pacer(self, operation: Operation | str, *, share: float = 0.2) -> Pacer:
        """Make a pacer for a job that sends many requests of one operation.

        Args:
            operation: The operation, or its id.
            share: The part of each window that is left to other work.

        Returns:
            The pacer; await its ``wait()`` before each request.
        """
        name = operation if isinstance(operation, str) else operation.id
        return Pacer(self.limits, name, share=share, clock=self._policy.clock, sleep=self._policy.sleep)

    async def close(self) -> None:
        """Close the session if it is this transport's own; calls in flight end with ``ClientClosedError``."""
        self._released = True
        if self._parent is None:
            await self.pool.close()

    async def send(self, request: Request, model: type[T], /) -> Response[T]:
        """Send a request and decode the reply.

        Args:
            request: What an endpoint function built.
            model: The type of the reply's body.

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
        call = CallState(request, None if timeout is None else self._policy.clock() + timeout)
        if request.json is not UNSET:
            # Bulk jobs bring bodies that are checked and encoded.
            call.body = bytes(request.json) if isinstance(request.json, Raw) else encode_json(request.json)
        elif request.parts:
            call.upload = await Upload.open(request.parts)
        self.pool.calls[call.request_id] = call
        try:
            if self._tracer is not None:
                with self._tracer.span(call):
                    return await self._run(call, model)
            return await self._run(call, model)
        except asyncio.CancelledError as cancelled:
            # aiohttp's frames and errors, which hold URL and headers, must not travel on with the cancellation.
            cancelled.__traceback__ = cancelled.__context__ = None
            raise
        finally:
            del self.pool.calls[call.request_id]
            if call.upload is not None:
                call.upload.close()

    async def _run(self, call: CallState, model: type[T]) -> Response[T]:
        """Attempt, and then return, repeat or raise: the whole life of a call."""
        while True:
            outcome = await self._admitted_attempt(call)
            rate_limit = None
            if isinstance(outcome, Reply):
                rate_limit = self.limits.observe(call.operation.id, outcome.headers)
                if 200 <= outcome.status < 300:
                    call.status = outcome.status
                    if len(self.pool.calls) > PER_PASS and (turn := self.pool.turns.take()) is not None:
                        await turn
                    return self._succeed(call, outcome, rate_limit, model)
            wait = self._next_wait(call, outcome)
            log_events.failed(
                call.operation, call.request_id, call.attempts, _reason(outcome), None if wait is None else wait.seconds
            )
            if wait is None:
                raise self._error(call, outcome, rate_limit)
            await self._pause(call, wait.seconds)

    async def _admitted_attempt(self, call: CallState) -> Reply | Fault:
        """Wait until the operation's window is open and a slot is free; then make one attempt."""
        pool, limits, operation = self.pool, self.limits, call.operation.id
        session = pool.session()
        while True:
            held = limits.delay(operation)
            if held > 0:
                left = self._left(call)
                if held > self._policy.max_wait or (left is not None and held >= left):
                    raise held_back_error(call, held, limits.latest.get(operation))
                await self._pause(call, held)
            call.phase = "slot"
            # Each call has one slot at most: as long as there are fewer calls than slots, one is free.
            if len(pool.calls) > pool.limit and pool.slots.locked():
                await self._queue(call)
            else:
                await pool.slots.acquire()
            if limits.admit(operation):
                break
            pool.slots.release()
        try:
            return await self._attempt(call, session)
        finally:
            pool.slots.release()

    async def _queue(self, call: CallState) -> None:
        """Wait for a slot in the order of arrival, as long as the deadline allows."""
        pool = self.pool
        try:
            with pool.scopes.limit(self._left(call)):
                await pool.slots.acquire()
        except TimeoutError:
            pass
        else:
            return
        pool.session()
        raise transport_error(
            call, Fault("timeout", "no", "the deadline passed while the call waited for a slot", "slot", deadline=True)
        )

    async def _attempt(self, call: CallState, session: aiohttp.ClientSession) -> Reply | Fault:
        """Send the request once and read the reply; every fault of the network is returned, not raised."""
        pool = self.pool
        if pool.closed or not pool.owned:
            # While the call waited, the client or the given session may have been closed.
            pool.session()
        call.attempts += 1
        call.transmissions = 0
        call.phase = "connect"
        started = self._policy.clock()
        debug = log_events.logger.isEnabledFor(log_events.DEBUG)
        if debug:
            log_events.sent(call.operation, call.request_id, call.attempts, self.identity.loggable(call.body))
        left, limit = self._left(call), self._config.attempt_timeout
        scope = pool.scopes.limit(limit if left is None or (limit is not None and limit < left) else left)
        try:
            with scope:
                # No URL and no headers in local variables: tracebacks show those.
                reply = await self._read(
                    call,
                    await session.request(
                        call.request.operation.method,
                        self.identity.url(call.request),
                        data=self._data(call),
                        headers=self.identity.headers(call),
                        timeout=self._timeout,
                        **pool.options,
                    ),
                )
        except (aiohttp.ClientError, OSError, RuntimeError, ValueError) as error:
            fault = self._fault(call, error, scope)
            if fault is None:
                raise
            reply = fault
        if isinstance(reply, Fault) and (pool.closed or session.closed):
            what = "client" if pool.closed else "given session"
            raise ClientClosedError(f"the {what} was closed during the call", sent=reply.sent)
        if debug and isinstance(reply, Reply):
            seconds = self._policy.clock() - started
            log_events.received(
                call.operation,
                call.request_id,
                call.attempts,
                reply.status,
                seconds,
                self.identity.loggable(reply.body),
            )
        return reply

    async def _read(self, call: CallState, response: aiohttp.ClientResponse) -> Reply | Fault:
        """Read the body, decompressed by aiohttp piece by piece, up to the limit."""
        call.phase = "body"
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

    def _fault(self, call: CallState, error: Exception, scope: Scope) -> Fault | None:
        """Say what an exception means; ``None`` for those that are no fault of the network."""
        counted = call.transmissions if self.pool.owned else None
        if call.phase == "connect" and (counted or counted is None):
            call.phase = "headers"
        # aiohttp's errors about certificates are ValueErrors too.
        if not isinstance(error, aiohttp.ClientError | OSError):
            return self._odd_fault(error)
        if not scope.expired:
            return classify(error, counted, in_body=call.phase == "body")
        left = self._left(call)
        sent: Sent = "yes" if call.phase == "body" else "no" if call.phase == "connect" else "maybe"
        what = "deadline" if left is not None and left <= 0 else "attempt's time limit"
        return Fault("timeout", sent, f"the {what} passed", call.phase, deadline=what == "deadline")

    def _odd_fault(self, error: Exception) -> Fault | None:
        if isinstance(error, UnicodeError):
            return Fault("dns_failure", "no", "the server's name cannot be looked up", final=True)
        if isinstance(error, StreamError) or self.pool.owned:
            return None
        text = "the given session cannot be used: it is closed, of another event loop, or has credentials of its own"
        return Fault("unknown", "no", text, final=True)

    def _succeed(self, call: CallState, reply: Reply, rate_limit: RateLimit | None, model: type[T]) -> Response[T]:
        self.pool.quota.give(call.spent or 1)
        try:
            data = decode_json(reply.body, model, strict=self._config.strict_decoding)
        except DecodeFailure as failure:
            problem = str(failure)
        else:
            return Response(data, reply.status, reply.headers, call.request_id, rate_limit, reply.body, call.attempts)
        raise decode_error(call, reply, problem, self.identity.secrets())

    def _next_wait(self, call: CallState, outcome: Reply | Fault) -> Wait | None:
        """Decide on another attempt; when one would do no harm but cannot be made, note why."""
        policy, quota = self._policy, self.pool.quota
        if isinstance(outcome, Fault):
            if outcome.final or outcome.deadline or not may_repeat_unanswered(call.retry, outcome.sent):
                return None
            wait, cost, arrived = policy.backoff(call.attempts), quota.COST, outcome.sent != "no"
        else:
            unrecoverable = is_unrecoverable(outcome)
            wait, arrived = policy.pause(call.attempts, outcome.headers, outcome.status), True
            if outcome.status == 429 and wait.named:
                self.limits.hold(call.operation.id, wait.seconds)
            if not may_repeat_reply(call.retry, outcome.status, unrecoverable=unrecoverable):
                return None
            cost = 0 if wait.named else quota.COST_RATE_LIMITED if outcome.status == 429 else quota.COST
        if call.attempts >= policy.attempts:
            return None
        call.refused = self._refusal(call, wait, arrived=arrived)
        if call.refused is None and not quota.take(cost):
            call.refused = "the retry quota is empty"
        if call.refused is not None:
            return None
        call.spent += cost
        return wait

    def _refusal(self, call: CallState, wait: Wait, *, arrived: bool) -> str | None:
        left = self._left(call)
        if wait.seconds > self._policy.max_wait:
            return f"the wait of {wait.seconds:.1f} s is longer than max_wait"
        if left is not None and wait.seconds >= left:
            return f"the wait of {wait.seconds:.1f} s is longer than the {max(left, 0):.1f} s left of the deadline"
        if arrived and call.upload is not None and not call.upload.replayable:
            return "the file cannot be read a second time"
        return None

    def _error(self, call: CallState, outcome: Reply | Fault, rate_limit: RateLimit | None) -> StreamError:
        if isinstance(outcome, Fault):
            return transport_error(call, outcome)
        return api_error(call, outcome, rate_limit, self.identity.secrets(), self._policy.wall)

    async def _pause(self, call: CallState, seconds: float) -> None:
        call.phase = "pause"
        scope = self.pool.scopes.limit(None)
        try:
            with scope:
                await self._policy.sleep(seconds)
        except TimeoutError:
            if not scope.expired:
                raise
        self.pool.session()

    def _left(self, call: CallState) -> float | None:
        return None if call.deadline is None else call.deadline - self._policy.clock()

    def _data(self, call: CallState) -> bytes | io.BytesIO | aiohttp.FormData | None:
        if call.upload is not None:
            return call.upload.body()
        if call.body is not None and len(call.body) > _INLINE_BODY:
            return io.BytesIO(call.body)
        return call.body


def _tracer(config: ClientConfig) -> Tracer:
    from .tracing import Tracer

    return Tracer(config)


def _reason(outcome: Reply | Fault) -> str:
    return outcome.kind if isinstance(outcome, Fault) else f"status {outcome.status}"
