"""The dispatch of requests under ``/_emulator/`` to their routes."""

from __future__ import annotations

import inspect
from typing import Final
from urllib.parse import unquote

import msgspec
from aiohttp import web

from ..behavior.files import is_readable
from ..bodies import read_body
from ..browsers import refuse_other_sites
from ..errors import ApiFault, bad_input, envelope, not_found
from ..inspector import Inspector
from ..json_types import JsonObject, is_object
from ..services import Services
from ..state import State
from ..validation import decode_json
from .routes import ControlContext, Route, load_routes

PREFIX: Final = "/_emulator/"
_MAX_BODY: Final = 1024 * 1024
"""Bytes; does not apply to imports and seeds."""


class ControlHandler:
    """Handles requests under ``/_emulator/``."""

    def __init__(self, services: Services, state: State, listening_on: str) -> None:
        self._services = services
        self._listening_on = listening_on
        self._state = state
        self._routes = load_routes()
        self._inspector = Inspector()

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        """Handle one request."""
        path = request.raw_path.partition("?")[0].removeprefix(PREFIX)
        try:
            refuse_other_sites(request, self._listening_on, self._inspector.token)
            if path == "ui" or path.startswith("ui/"):
                return self._inspector.answer(request.method, path.removeprefix("ui"))
            if path.startswith("files/"):
                return await self._serve_file(request, path)
            result = await self._answer(request, path.rstrip("/"))
        except ApiFault as fault:
            return _error_response(fault)
        except (ValueError, TypeError, AssertionError) as error:
            return _error_response(bad_input(str(error)))
        if isinstance(result, web.StreamResponse):
            return result
        return web.Response(body=msgspec.json.encode(result or {}), content_type="application/json")

    async def _answer(self, request: web.BaseRequest, path: str) -> JsonObject | web.StreamResponse | None:
        route, values = self._match("GET" if request.method == "HEAD" else request.method, path)
        query = dict(request.query)
        app = self._services.apps.check_key(query.get("api_key") or self._services.apps.keys()[0])
        body = {} if route.reads_body else _check_body(route, await read_body(request, _MAX_BODY))
        result = route.handler(ControlContext(self._services, self._state, request, app, values, query, body))
        return await result if inspect.isawaitable(result) else result

    def _match(self, method: str, path: str) -> tuple[Route, dict[str, str]]:
        for route in self._routes:
            found = route.pattern.fullmatch(path)
            if found is not None and route.method == method:
                return route, {name: unquote(value) for name, value in found.groupdict().items()}
        raise not_found(f"{method} {PREFIX}{path} does not exist; {PREFIX}openapi.json lists the routes")

    async def _serve_file(self, request: web.BaseRequest, path: str) -> web.Response:
        """Serve a stored file, or store an upload to a URL of CreateImportURL."""
        _, app, name = map(unquote, [*path.split("/", 2), ""][:3])
        known = self._services.apps.keys()
        if app not in known:
            return web.Response(status=404)
        store = self._services.app_store(app)
        if request.method == "PUT" and name.startswith("imports/"):
            store.put_blob(name, await read_body(request, self._services.options.max_body_bytes))
            return web.Response()
        if request.method != "GET":
            return web.Response(status=404)
        secret, now = self._services.apps.secret(app), self._services.clock.now
        if not is_readable(secret, name, dict(request.query), now):
            return web.Response(status=403)
        content = store.get_blob(name)
        if content is None:
            return web.Response(status=404)
        return web.Response(body=content, content_type="application/octet-stream")


def _check_body(route: Route, raw: bytes) -> JsonObject:
    if route.body is None:
        return {}
    body = decode_json(raw or b"{}")
    if not is_object(body):
        raise bad_input("the body must be a JSON object")
    route.check(body)
    return body


def _error_response(fault: ApiFault) -> web.Response:
    return web.Response(status=fault.status, body=envelope(fault, "Control", "0"), content_type="application/json")
