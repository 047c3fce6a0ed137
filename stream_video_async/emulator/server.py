"""The HTTP side: one request from the socket to the reply.

Order: route, API key, token, rate limit, decode and check, behavior in one transaction, reply.
"""

from __future__ import annotations

import asyncio
import functools
import logging
import time
import zlib
from email.utils import formatdate
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qsl, quote

import attrs
import msgspec
from aiohttp import web

from . import auth as auth_
from .behavior import is_scan, load_behaviors
from .behavior.timers import run_due_timers
from .browsers import cors_headers, preflight_headers
from .clock import parse_time
from .context import Auth, Context, Reply
from .errors import ApiFault, bad_input, envelope
from .fault_effects import Answer, Effects
from .faults import PASSING, Asked, FaultRule
from .journal import RecordedRequest, shown_claims, shown_headers
from .limits import platform_of
from .multipart import read_parts
from .samples import sample
from .spelling import Respeller
from .store import AppStore
from .validation import EndpointValidator

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .behavior import Behavior
    from .contract import Endpoint
    from .json_types import JsonObject
    from .routing import Match
    from .services import Services

__all__ = ["ApiHandler"]

_log: Final = logging.getLogger("stream_video_async.emulator")
_encode: Final = msgspec.json.Encoder().encode
_GZIP: Final = 31
"""zlib's number for a gzip stream."""
_KEPT_REPLY: Final = 16 * 1024
"""Bytes of a reply that the journal keeps at most."""
_WORTH_COMPRESSING: Final = 1024
"""Bytes; below, the gzip header eats the gain."""


@attrs.define
class _Exchange:
    """What is known about a request so far; the journal's source."""

    started: float
    match: Match | None = None
    query: list[tuple[str, str]] = attrs.field(factory=list[tuple[str, str]])
    raw: bytes = b""
    refused: ApiFault | None = None
    """Why the body could not be read."""
    app: str = ""
    auth: Auth | None = None
    headers: dict[str, str] = attrs.field(factory=dict[str, str])
    body: Any = None
    """Fields of a multipart body; a JSON body is decoded again when it is read, which keeps the journal small."""
    unknown: tuple[str, ...] = ()
    struck: list[FaultRule] = attrs.field(factory=list[FaultRule])
    fault: str | None = None
    reason: str | None = None
    reply: bytes = b""
    seconds: float = 0.0

    @property
    def operation(self) -> str | None:
        """Return the operation's id; ``None`` for a path or method that the contract does not know."""
        return self.match.endpoint.id if self.match else None


class ApiHandler:
    """Answers every request under ``/api/v2``."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._behaviors: Mapping[str, Behavior] = load_behaviors()
        self._validators = {
            endpoint.id: EndpointValidator(services.contract, endpoint) for endpoint in services.contract.everything
        }
        self._effects = Effects()
        self._origins = frozenset(filter(None, (services.options.cors or "").split(",")))
        self._respeller = Respeller(services.contract, services.options.timestamps)

    def is_stateful(self, operation: str) -> bool:
        """Return whether the operation has behavior, not just an example."""
        return operation in self._behaviors

    def check_body(self, operation: str, body: JsonObject) -> JsonObject:
        """Check a body that did not come over HTTP; returns its known fields.

        Raises:
            ApiFault: 400, code 4.
        """
        validator = self._validators[operation]
        return validator.known_fields(validator.check_body(_encode(body)))[0]

    def check_query(self, operation: str, path: Mapping[str, str], query: JsonObject) -> JsonObject:
        """Check parameters that did not come over HTTP; returns the query's. What is no text is written as JSON.

        Raises:
            ApiFault: 400, code 4.
        """
        spelled = (
            (name, value if isinstance(value, str) else _encode(value).decode()) for name, value in query.items()
        )
        return self._validators[operation].check_parameters(path, spelled)

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer one request."""
        if self._effects.is_dying(request):
            return web.Response(status=500)
        allowed = self._origins
        if request.method == "OPTIONS" and (preflight := preflight_headers(request.headers, allowed)) is not None:
            return web.Response(status=204, headers=preflight)
        exchange = _Exchange(time.perf_counter())
        # Clients measure a window's reset against it, so it must show the same time as the window.
        exchange.headers["Date"] = _http_date(int(self._services.clock.now))
        exchange.headers.update(cors_headers(request.headers, allowed))
        answer = Answer(200, b'{"duration":"0"}', exchange.headers)
        try:
            await self._receive(request, exchange)
            answer.operation = exchange.operation
            response = await self._strike(request, exchange, answer, "before")
            if response is None:
                answer.status, answer.body = await self._safely(request, exchange)
                exchange.reply = answer.body if len(answer.body) <= _KEPT_REPLY else b""
                response = await self._strike(request, exchange, answer, "after")
            return response or self._response(request, answer)
        finally:
            exchange.seconds = time.perf_counter() - exchange.started
            self._record(request, exchange, answer.status)

    async def _receive(self, request: web.BaseRequest, exchange: _Exchange) -> None:
        """Find the endpoint, read query and body, and choose the faults; errors in them are reported later."""
        services = self._services
        path, _, query = request.raw_path.partition("?")
        is_go = request.headers.get("X-Stream-Client", "").startswith("stream-go")
        exchange.match = services.router.match(request.method, path, plus_is_space=is_go)
        exchange.query = parse_qsl(query, keep_blank_values=True)
        if exchange.operation is not None:
            exchange.headers["x-emulated"] = "stateful" if self.is_stateful(exchange.operation) else "stub"
        if exchange.match is None or not exchange.match.endpoint.multipart:
            exchange.raw = await _read_body(request, services.options.max_body_bytes, exchange)
        wish = request.headers.get("x-emulator")
        if not services.faults.rules and wish is None:
            return
        try:
            exchange.struck = services.faults.struck(self._asked(request, exchange, path), wish)
        except ValueError as error:
            exchange.refused = bad_input(f"the header x-emulator cannot be carried out: {error}")

    def _response(self, request: web.BaseRequest, answer: Answer) -> web.Response:
        """Return the answer, compressed if the client takes that and it is worth it."""
        accepted = request.headers.get("Accept-Encoding", "")
        if self._services.options.gzip and len(answer.body) >= _WORTH_COMPRESSING and "gzip" in accepted:
            packer = zlib.compressobj(1, wbits=_GZIP)
            answer.body = packer.compress(answer.body) + packer.flush()
            answer.headers["Content-Encoding"] = "gzip"
        return answer.response()

    async def _safely(self, request: web.BaseRequest, exchange: _Exchange) -> tuple[int, bytes]:
        operation = exchange.operation
        try:
            return await self._answer(request, exchange)
        except ApiFault as fault:
            exchange.headers.update(fault.headers)
            exchange.reason = fault.text
            return fault.status, envelope(fault, operation, _duration(exchange))
        except (OverflowError, RecursionError):
            refused = bad_input("a number of the request does not fit into 64 bits, or it is nested too deeply")
            return 400, envelope(refused, operation, _duration(exchange))
        except Exception:  # noqa: BLE001 - answered as 500 like the service does; the log has the reason
            _log.exception("the emulator failed on %s %s", request.method, request.path)
            broken = ApiFault(500, -1, "internal error of the emulator, see its log")
            return 500, envelope(broken, operation, "0")

    def _asked(self, request: web.BaseRequest, exchange: _Exchange, path: str) -> Asked:
        try:
            body = msgspec.json.decode(exchange.raw) if exchange.raw else None
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            body = None
        return Asked(
            exchange.operation or "",
            request.method,
            path,
            dict(exchange.query).get("api_key", ""),
            f"{request.headers.get('User-Agent', '')} {request.headers.get('X-Stream-Client', '')}",
            body,
            self._services.clock.now,
        )

    async def _strike(
        self, request: web.BaseRequest, exchange: _Exchange, answer: Answer, stage: str
    ) -> web.StreamResponse | None:
        for rule in exchange.struck:
            if rule.stage != stage:
                continue
            exchange.fault = rule.id
            if rule.effect in PASSING:
                await asyncio.sleep(rule.seconds())
                continue
            response = await self._effects.apply(request, answer, rule)
            answer.status = response.status
            return response
        return None

    def _record(self, request: web.BaseRequest, exchange: _Exchange, status: int) -> None:
        self._services.requests.add(
            functools.partial(
                _recorded,
                request.method,
                request.raw_path,
                request.headers,
                exchange,
                status,
                self._services.clock.now_ns,
            )
        )

    async def _answer(self, request: web.BaseRequest, exchange: _Exchange) -> tuple[int, bytes]:
        services = self._services
        match = exchange.match
        if exchange.refused is not None:
            raise exchange.refused
        if match is None:
            raise ApiFault(404, 16, "Not Found")
        endpoint, query = match.endpoint, exchange.query
        client = request.headers.get("X-Stream-Client", "")
        app = exchange.app = services.apps.check_key(dict(query).get("api_key"))
        now = services.clock.now_ns
        caller = exchange.auth = auth_.authenticate(
            services.apps,
            app,
            request.headers,
            endpoint,
            now / 1e9,
            check=not services.settings(app).get("disable_auth_checks", False),
        )
        self._require_active(app, caller)
        limits = services.limits.take(app, endpoint.id, platform_of(caller, client), caller, now / 1e9)
        exchange.headers.update(limits)
        auth_.require_client_operation(caller, endpoint)
        context = Context(
            endpoint,
            services.options,
            AppStore(services.store, app),
            caller,
            now,
            services.url,
            secret=services.apps.secret(app),
            read_limit=lambda name, platform: services.limits.read(app, name, platform, now / 1e9),
        )
        await self._decode(request, match, context, exchange)
        return await self._execute(context, exchange)

    def _require_active(self, app: str, caller: Auth) -> None:
        if caller.user_id is None:
            return
        user = self._services.app_store(app).get("user", caller.user_id)
        revoked = parse_time(self._services.settings(app).get("revoke_tokens_issued_before"))
        auth_.require_active(caller, user, revoked)

    async def _decode(
        self,
        request: web.BaseRequest,
        match: Match,
        context: Context,
        exchange: _Exchange,
    ) -> None:
        validator, options = self._validators[match.endpoint.id], self._services.options
        context.path = match.values
        context.query = validator.check_parameters(match.values, exchange.query)
        if match.endpoint.multipart:
            fields, context.parts = await read_parts(request, self._services.options.max_body_bytes)
            context.body = validator.check_parts(fields, context.parts, keep_nulls=options.strict_nulls)
        else:
            body = validator.check_body(exchange.raw, keep_nulls=options.strict_nulls)
            context.body, unknown = validator.known_fields(body)
            if unknown:
                exchange.unknown = tuple(unknown)
                exchange.headers["x-emulator-unknown-fields"] = quote(",".join(unknown)[:1000], safe=".,_-")
        if match.endpoint.multipart:
            exchange.body = context.body

    async def _execute(self, context: Context, exchange: _Exchange) -> tuple[int, bytes]:
        endpoint = context.endpoint
        behavior = self._behaviors.get(endpoint.id)
        if behavior is None:
            if not self._services.options.stubs:
                raise ApiFault(501, -1, f"the emulator has no behavior for {endpoint.id}")
            reply = Reply(sample(self._services.contract, endpoint.response, now=context.now))
        else:
            result = await self._run(context, behavior)
            self._services.publish(context.store.app, context.events)
            reply = result if isinstance(result, Reply) else Reply(result)
        exchange.headers.update(reply.headers)
        if not isinstance(reply.body.get("duration"), int):
            # One operation has a number of its own under this name.
            reply.body["duration"] = _duration(exchange)
        body = self._respeller.respell(endpoint, _encode(reply.body))
        self._check_reply(endpoint, body)
        return reply.status or endpoint.success, body

    async def _run(self, context: Context, behavior: Behavior) -> Reply | JsonObject:
        store = self._services.store
        if not is_scan(context.endpoint.id):
            with store.transaction():
                run_due_timers(context)
                return behavior(context)
        with store.transaction():
            run_due_timers(context)
        return await store.scan(context.store.app, lambda rows: behavior(attrs.evolve(context, store=rows)))

    def _check_reply(self, endpoint: Endpoint, body: bytes) -> None:
        if not self._services.check_replies:
            return
        faults = self._validators[endpoint.id].reply_faults(msgspec.json.decode(body))
        if faults:
            message = f"the emulator's reply to {endpoint.id} departs from the contract: {faults[:5]}"
            raise AssertionError(message)


@functools.lru_cache(maxsize=64)
def _http_date(seconds: int) -> str:
    return formatdate(seconds, usegmt=True)


def _duration(exchange: _Exchange) -> str:
    return f"{(time.perf_counter() - exchange.started) * 1000:.2f}ms"


async def _read_body(request: web.BaseRequest, limit: int, exchange: _Exchange) -> bytes:
    """Read the body; errors in it are reported after key and token have been checked."""
    if not request.body_exists:
        return b""
    too_big = ApiFault(413, 22, f"payload too big, the limit is {limit} bytes")
    try:
        if request.content_length is not None and request.content_length > limit:
            exchange.refused = too_big
            return b""
        return await request.read()
    except web.HTTPRequestEntityTooLarge:
        exchange.refused = too_big
    except (web.PayloadAccessError, asyncio.IncompleteReadError, ValueError):
        exchange.refused = ApiFault(400, 4, "the request body cannot be read")
    return b""


def _recorded(
    method: str, raw_path: str, headers: Mapping[str, str], exchange: _Exchange, status: int, now: int, number: int
) -> RecordedRequest:
    body = exchange.body
    if body is None and exchange.raw:
        try:
            body = msgspec.json.decode(exchange.raw)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            body = exchange.raw.decode("utf-8", "replace")
    return RecordedRequest(
        id=number,
        time_ns=now,
        api_key=exchange.app,
        operation=exchange.operation,
        method=method,
        path=raw_path.partition("?")[0],
        query={name: value for name, value in exchange.query if name != "api_key"},
        headers=shown_headers(headers),
        claims=shown_claims(headers),
        body=body,
        status=status,
        duration_ms=exchange.seconds * 1000,
        reason=exchange.reason,
        reply_headers=exchange.headers,
        reply=msgspec.json.decode(exchange.reply) if exchange.reply else None,
        fault=exchange.fault,
        unknown_fields=exchange.unknown,
    )
