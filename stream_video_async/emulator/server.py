"""The HTTP side: one request from the socket to the reply.

Order: route, API key, token, rate limit, decode and check, behaviour in one transaction, reply.
"""

from __future__ import annotations

import asyncio
import logging
import time
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qsl

import attrs
import msgspec
from aiohttp import web

from . import auth as auth_
from .behaviour import load_behaviours
from .context import Auth, Context, Reply
from .errors import ApiFault, envelope
from .limits import platform_of
from .multipart import read_parts
from .samples import sample
from .spelling import Respeller
from .store import AppStore
from .validation import EndpointValidator

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .behaviour import Behaviour
    from .contract import Endpoint
    from .routing import Match
    from .services import Services

__all__ = ["ApiHandler"]

_log: Final = logging.getLogger("stream_video_async.emulator")
_encode: Final = msgspec.json.Encoder().encode


@attrs.define
class _Exchange:
    """What is known about a request so far; the journal's source."""

    started: float
    endpoint: Endpoint | None = None
    app: str = ""
    auth: Auth | None = None
    headers: dict[str, str] = attrs.field(factory=dict[str, str])
    body: Any = None


class ApiHandler:
    """Answers every request under ``/api/v2``."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._behaviours: Mapping[str, Behaviour] = load_behaviours()
        self._validators = {
            endpoint.id: EndpointValidator(services.contract, endpoint)
            for endpoint in services.contract.endpoints.values()
        }
        self._respeller = Respeller(services.contract, services.options.timestamps)

    def is_stateful(self, operation: str) -> bool:
        """Tell whether the operation has behaviour, not just an example."""
        return operation in self._behaviours

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer one request."""
        exchange = _Exchange(time.perf_counter())
        try:
            status, body = await self._answer(request, exchange)
        except ApiFault as fault:
            exchange.headers.update(fault.headers)
            operation = exchange.endpoint.id if exchange.endpoint else None
            status, body = fault.status, envelope(fault, operation, _duration(exchange))
        except Exception:  # noqa: BLE001 - answered as 500 like the service does; the log has the reason
            _log.exception("the emulator failed on %s %s", request.method, request.path)
            broken = ApiFault(500, -1, "internal error of the emulator, see its log")
            status, body = 500, envelope(broken, exchange.endpoint.id if exchange.endpoint else None, "0")
        return web.Response(status=status, body=body, headers=exchange.headers, content_type="application/json")

    async def _answer(self, request: web.BaseRequest, exchange: _Exchange) -> tuple[int, bytes]:
        services = self._services
        path, _, query_text = request.raw_path.partition("?")
        client = request.headers.get("X-Stream-Client", "")
        match = services.router.match(request.method, path, plus_is_space=client.startswith("stream-go"))
        if match is None:
            raise ApiFault(404, 16, "Not Found")
        endpoint = exchange.endpoint = match.endpoint
        query = parse_qsl(query_text, keep_blank_values=True)
        raw = b"" if endpoint.multipart else await _read_body(request, services.options.max_body_bytes)
        app = exchange.app = services.apps.check_key(next((value for name, value in query if name == "api_key"), None))
        now = services.clock.now_ns
        caller = exchange.auth = auth_.authenticate(
            services.apps, app, request.headers, endpoint, now / 1e9, check=services.checks_tokens(app)
        )
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
        await self._decode(request, match, query, raw, context, exchange)
        return await self._execute(context, exchange)

    async def _decode(
        self,
        request: web.BaseRequest,
        match: Match,
        query: list[tuple[str, str]],
        raw: bytes,
        context: Context,
        exchange: _Exchange,
    ) -> None:
        validator = self._validators[match.endpoint.id]
        context.path = match.values
        context.query = validator.check_parameters(match.values, query)
        if match.endpoint.multipart:
            context.body, context.parts = await read_parts(request, self._services.options.max_body_bytes)
            validator.check_parts(context.body | {name: part.filename for name, part in context.parts.items()})
        else:
            context.body = validator.check_body(raw, drop_nulls=not self._services.options.strict)
            unknown = validator.unknown_fields(context.body) if context.body else []
            if unknown:
                exchange.headers["x-emulator-unknown-fields"] = (
                    ",".join(unknown)[:1000].encode("ascii", "replace").decode()
                )
        exchange.body = context.body

    async def _execute(self, context: Context, exchange: _Exchange) -> tuple[int, bytes]:
        endpoint = context.endpoint
        behaviour = self._behaviours.get(endpoint.id)
        exchange.headers["x-emulated"] = "stub" if behaviour is None else "stateful"
        if behaviour is None:
            if not self._services.options.stubs:
                raise ApiFault(501, -1, f"the emulator has no behaviour for {endpoint.id}")
            reply = Reply(sample(self._services.contract, endpoint.response, now=context.now))
        else:
            with self._services.store.transaction():
                result = behaviour(context)
            reply = result if isinstance(result, Reply) else Reply(result)
        exchange.headers.update(reply.headers)
        if not isinstance(reply.body.get("duration"), int):
            # One operation has a number of its own under this name.
            reply.body["duration"] = _duration(exchange)
        body = self._respeller.respell(endpoint, _encode(reply.body))
        self._check_reply(endpoint, body)
        return reply.status or endpoint.success, body

    def _check_reply(self, endpoint: Endpoint, body: bytes) -> None:
        if not self._services.check_replies:
            return
        faults = self._validators[endpoint.id].reply_faults(msgspec.json.decode(body))
        if faults:
            message = f"the emulator's reply to {endpoint.id} departs from the contract: {faults[:5]}"
            raise AssertionError(message)


def _duration(exchange: _Exchange) -> str:
    return f"{(time.perf_counter() - exchange.started) * 1000:.2f}ms"


async def _read_body(request: web.BaseRequest, limit: int) -> bytes:
    if not request.body_exists:
        return b""
    if request.content_length is not None and request.content_length > limit:
        raise ApiFault(413, 22, f"payload too big, the limit is {limit} bytes")
    try:
        return await request.read()
    except web.HTTPRequestEntityTooLarge:
        raise ApiFault(413, 22, f"payload too big, the limit is {limit} bytes") from None
    except (web.PayloadAccessError, asyncio.IncompleteReadError):
        raise ApiFault(400, 4, "the request body ended early") from None
