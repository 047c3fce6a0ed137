"""The HTTP side: one request from the socket to the reply.

Order: route, API key, token, rate limit, decode and check, behavior in one transaction, reply.
"""

from __future__ import annotations

import asyncio
import functools
import logging
import zlib
from email.utils import formatdate
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl, quote

import attrs
import msgspec
from aiohttp import web

from . import auth as auth_
from .app_store import AppStore
from .behavior import load_behaviors
from .behavior.timers import run_due_timers
from .bodies import read_body, read_parts
from .browsers import cors_headers, preflight_headers
from .clock import SECOND, parse_time
from .context import Context
from .errors import ApiFault, bad_input, envelope
from .exchange import Exchange
from .fault_effects import Answer, Effects
from .faults import PASSING, SILENT, FaultConditionError, IncomingRequest
from .limits import platform_of
from .samples import sample
from .timestamps import with_timestamps
from .validation import validators

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .behavior import Behavior
    from .contract import Endpoint
    from .json_types import JsonObject
    from .routing import Match
    from .services import Services
    from .steps import Steps

__all__ = ["ApiHandler"]

_log: Final = logging.getLogger("stream_video_async.emulator")
_encode: Final = msgspec.json.Encoder().encode
_GZIP: Final = 31
"""zlib's number for a gzip stream."""
_KEPT_REPLY: Final = 16 * 1024
"""Size in bytes of the largest reply that the journal keeps."""
_MIN_COMPRESSED: Final = 1024
"""Size in bytes of the smallest body that is compressed."""


class ApiHandler:
    """Answers every request under ``/api/v2``."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._behaviors: Mapping[str, Behavior] = load_behaviors()
        self._effects = Effects()
        self._origins = frozenset(filter(None, (services.options.cors or "").split(",")))

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer one request."""
        if self._effects.abort_if_stale(request):
            return web.Response(status=500)
        allowed = self._origins
        if request.method == "OPTIONS" and (preflight := preflight_headers(request.headers, allowed)) is not None:
            return web.Response(status=204, headers=preflight)
        exchange = Exchange(request.method, request.raw_path, request.headers)
        # Clients measure a window's reset against this header, so both must follow the same clock.
        exchange.headers["Date"] = _http_date(int(self._services.clock.now))
        exchange.headers.update(cors_headers(request.headers, allowed))
        answer, status = Answer(200, b'{"duration":"0"}', exchange.headers), 0
        try:
            await self._receive(request, exchange)
            answer.operation = exchange.operation
            response = await self._apply_faults(request, exchange, answer, "before")
            if response is None:
                answer.status, answer.body = await self._answer_or_error(request, exchange)
                exchange.reply = answer.body if len(answer.body) <= _KEPT_REPLY else b""
                response = await self._apply_faults(request, exchange, answer, "after")
            status = answer.status
            return response or self._response(request, answer)
        finally:
            records = self._services.requests.records
            records.add(exchange.record(records.next_id(), status, self._services.clock.now_ns))

    async def _receive(self, request: web.BaseRequest, exchange: Exchange) -> None:
        """Find the endpoint, read query and body, and select the fault rules; errors are raised by ``_answer``."""
        services = self._services
        path, _, query = request.raw_path.partition("?")
        is_go = request.headers.get("X-Stream-Client", "").startswith("stream-go")
        exchange.match = services.router.match(request.method, path, plus_is_space=is_go)
        exchange.query = parse_qsl(query, keep_blank_values=True)
        if exchange.operation is not None:
            exchange.headers["x-emulated"] = "stateful" if exchange.operation in self._behaviors else "stub"
        if exchange.match is None or not exchange.match.endpoint.multipart:
            try:
                exchange.raw = await read_body(request, services.options.max_body_bytes)
            except ApiFault as fault:
                exchange.receive_error = fault
        header = request.headers.get("x-emulator")
        if not services.faults.rules and header is None:
            return
        try:
            exchange.fault_rules = services.faults.select(self._incoming(request, exchange, path), header)
        except ValueError as error:
            exchange.receive_error = bad_input(f"the header x-emulator is invalid: {error}")
        except FaultConditionError as error:
            _log.exception("a fault rule failed on %s %s", request.method, request.path)
            exchange.receive_error = ApiFault(500, -1, str(error))

    def _response(self, request: web.BaseRequest, answer: Answer) -> web.Response:
        """Return the answer, compressed if the client accepts gzip and the body is not small."""
        accepted = request.headers.get("Accept-Encoding", "")
        if self._services.options.gzip and len(answer.body) >= _MIN_COMPRESSED and "gzip" in accepted:
            packer = zlib.compressobj(1, wbits=_GZIP)
            answer.body = packer.compress(answer.body) + packer.flush()
            answer.headers["Content-Encoding"] = "gzip"
        return answer.response()

    async def _answer_or_error(self, request: web.BaseRequest, exchange: Exchange) -> tuple[int, bytes]:
        operation = exchange.operation
        try:
            return await self._answer(request, exchange)
        except ApiFault as fault:
            exchange.headers.update(fault.headers)
            exchange.reason = fault.text
            return fault.status, envelope(fault, operation, exchange.duration)
        except (OverflowError, RecursionError):
            text = "a number of the request does not fit into 64 bits, or it is nested too deeply"
            return 400, envelope(bad_input(text), operation, exchange.duration)
        except Exception:  # noqa: BLE001 - answered as 500 like the service does; the log has the reason
            _log.exception("the emulator failed on %s %s", request.method, request.path)
            return 500, envelope(ApiFault(500, -1, "internal error of the emulator, see its log"), operation, "0")

    def _incoming(self, request: web.BaseRequest, exchange: Exchange, path: str) -> IncomingRequest:
        try:
            body = msgspec.json.decode(exchange.raw) if exchange.raw else None
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            body = None
        return IncomingRequest(
            exchange.operation or "",
            request.method,
            path,
            dict(exchange.query).get("api_key", ""),
            f"{request.headers.get('User-Agent', '')} {request.headers.get('X-Stream-Client', '')}",
            body,
            self._services.clock.now,
        )

    async def _apply_faults(
        self, request: web.BaseRequest, exchange: Exchange, answer: Answer, stage: str
    ) -> web.StreamResponse | None:
        for rule in exchange.fault_rules:
            if rule.stage != stage:
                continue
            exchange.fault = rule.id
            if rule.effect in PASSING:
                await asyncio.sleep(rule.seconds())
                continue
            response = await self._effects.apply(request, answer, rule)
            answer.status = 0 if stage == "before" and rule.effect in SILENT else response.status
            return response
        return None

    async def _answer(self, request: web.BaseRequest, exchange: Exchange) -> tuple[int, bytes]:
        services = self._services
        match = exchange.match
        if exchange.receive_error is not None:
            raise exchange.receive_error
        if match is None:
            raise ApiFault(404, 16, "Not Found")
        endpoint, query = match.endpoint, exchange.query
        client = request.headers.get("X-Stream-Client", "")
        app = exchange.app = services.apps.check_key(dict(query).get("api_key"))
        now, settings, store = services.clock.now_ns, services.settings(app), AppStore(services.store, app)
        check = not settings.get("disable_auth_checks", False)
        caller = auth_.authenticate(services.apps, app, request.headers, endpoint, now / SECOND, check=check)
        if caller.user_id is not None:
            revoked = parse_time(settings.get("revoke_tokens_issued_before"))
            auth_.require_active(caller, store.get("user", caller.user_id), revoked)
        limits = services.limits.take(app, endpoint.id, platform_of(caller, client), caller, now / SECOND)
        exchange.headers.update(limits)
        auth_.require_client_operation(caller, endpoint)
        context = Context(
            endpoint,
            services.options,
            store,
            caller,
            now,
            services.url,
            secret=services.apps.secret(app),
            read_limit=lambda name, platform: services.limits.read(app, name, platform, now / SECOND),
        )
        await self._decode(request, match, context, exchange)
        return await self._execute(context, exchange)

    async def _decode(
        self,
        request: web.BaseRequest,
        match: Match,
        context: Context,
        exchange: Exchange,
    ) -> None:
        validator, options = validators()[match.endpoint.id], self._services.options
        context.path = match.values
        context.query = validator.check_parameters(match.values, exchange.query)
        if match.endpoint.multipart:
            fields, context.parts = await read_parts(request, options.max_body_bytes)
            exchange.form = context.body = validator.check_parts(fields, context.parts, keep_nulls=options.strict_nulls)
        else:
            body = validator.check_body(exchange.raw, keep_nulls=options.strict_nulls)
            context.body, unknown = validator.known_fields(body)
            if unknown:
                exchange.unknown = tuple(unknown)
                exchange.headers["x-emulator-unknown-fields"] = quote(",".join(unknown)[:1000], safe=".,_-")

    async def _execute(self, context: Context, exchange: Exchange) -> tuple[int, bytes]:
        endpoint = context.endpoint
        behavior = self._behaviors.get(endpoint.id)
        if behavior is None:
            if not self._services.options.stubs:
                raise ApiFault(501, -1, f"the emulator has no behavior for {endpoint.id}")
            reply: JsonObject = sample(endpoint.response, now=context.now)
        else:
            reply = await self._run(context, behavior)
            self._publish(context)
        if not isinstance(reply.get("duration"), int):
            # One operation returns a number of its own under this name.
            reply["duration"] = exchange.duration
        body = with_timestamps(endpoint, _encode(reply), self._services.options.timestamps)
        self._check_reply(endpoint, body)
        return endpoint.success, body

    async def _run(self, context: Context, behavior: Behavior) -> JsonObject:
        store, app = self._services.store, context.store.app
        with store.transaction():
            run_due_timers(context)
            if not behavior.is_scan and behavior.in_steps is None:
                return behavior.run(context)
        self._publish(context)
        if behavior.in_steps is not None:
            return await store.in_steps(self._commit_each(context, behavior.in_steps(context)))
        return await store.scan(lambda reader: behavior.run(attrs.evolve(context, store=AppStore(store, app, reader))))

    def _commit_each(self, context: Context, steps: Steps[JsonObject]) -> Steps[JsonObject]:
        """Run each step in a transaction of its own, and send its events."""
        # The state may have been replaced while the operation waited for its turn.
        context.store = AppStore(self._services.store, context.store.app)
        while True:
            with self._services.store.transaction():
                try:
                    next(steps)
                except StopIteration as end:
                    result: JsonObject = end.value
                    return result
            self._publish(context)
            yield

    def _publish(self, context: Context) -> None:
        """Send the events of what was committed."""
        self._services.publish(context.store.app, context.events)
        context.events = []

    def _check_reply(self, endpoint: Endpoint, body: bytes) -> None:
        if not self._services.check_replies:
            return
        faults = validators()[endpoint.id].reply_faults(msgspec.json.decode(body))
        if faults:
            message = f"the emulator's reply to {endpoint.id} violates the contract: {faults[:5]}"
            raise AssertionError(message)


@functools.lru_cache(maxsize=64)
def _http_date(seconds: int) -> str:
    return formatdate(seconds, usegmt=True)
