"""The control API under ``/_emulator/``: everything that the Python objects offer, for tests in other languages.

It needs no token. Where an app matters, ``?api_key=`` names it; left out, it is the first one.
"""

from __future__ import annotations

import asyncio
import re
from typing import TYPE_CHECKING, Any, Final

import attrs
import msgspec
from aiohttp import web

from .clock import parse_time
from .errors import ApiFault, bad_input, envelope, not_found
from .json_types import JsonObject, is_object
from .webhooks import WebhookFault

if TYPE_CHECKING:
    from collections.abc import Callable

    from .services import Services
    from .state import State

__all__ = ["ControlHandler"]

_MAX_WAIT: Final = 60.0


@attrs.frozen
class _Ask:
    query: dict[str, str]
    body: JsonObject
    values: tuple[str, ...]
    app: str


class ControlHandler:
    """Answers every request under ``/_emulator/``."""

    def __init__(self, services: Services, state: State, is_stateful: Callable[[str], bool]) -> None:
        self._services = services
        self._state = state
        self._is_stateful = is_stateful
        routes: dict[tuple[str, str], Callable[[_Ask], Any]] = {
            ("GET", "health"): self._health,
            ("GET", "operations"): self._operations,
            ("POST", "reset"): self._reset,
            ("GET", "state"): lambda _: self._state.export(),
            ("PUT", "state"): self._load,
            ("POST", "seed"): self._seed,
            ("POST", "snapshots"): lambda ask: {"id": self._state.snapshot(ask.query.get("api_key"))},
            ("POST", "snapshots/([^/]+)/restore"): self._restore,
            ("POST", "apps"): self._add_app,
            ("GET", "faults"): lambda _: {"faults": [rule.as_json() for rule in services.faults.rules]},
            ("POST", "faults"): self._add_fault,
            ("DELETE", "faults"): lambda _: services.faults.clear(),
            ("DELETE", "faults/([^/]+)"): self._remove_fault,
            ("GET", "clock"): lambda _: self._clock(),
            ("POST", "clock"): self._set_clock,
            ("GET", "rate_limits"): self._limits,
            ("PUT", "rate_limits"): self._set_limits,
            ("GET", "requests"): self._requests,
            ("POST", "requests/wait"): self._wait,
            ("DELETE", "requests"): lambda _: services.requests.clear(),
            ("GET", "events"): self._events,
            ("DELETE", "events"): lambda _: services.events.clear(),
            ("GET", "webhooks"): self._webhooks,
            ("PUT", "webhooks"): self._set_webhooks,
            ("POST", "webhooks/send"): self._send,
            ("POST", "webhooks/settle"): self._settle,
            ("POST", "tasks/([^/]+)"): self._finish_task,
            ("POST", "sessions"): self._sessions,
        }
        self._routes = [(method, re.compile(pattern), handler) for (method, pattern), handler in routes.items()]

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer one request."""
        path = request.path.removeprefix("/_emulator/")
        if request.method == "GET" and path.startswith("files/"):
            return self._file(path)
        if request.method == "PUT" and path.startswith("files/"):
            return self._keep_import(path, await request.read())
        try:
            result = await self._dispatch(request, path)
        except ApiFault as fault:
            body = envelope(fault, "Control", "0")
            return web.Response(status=fault.status, body=body, content_type="application/json")
        except (ValueError, TypeError, KeyError, AssertionError) as error:
            text = f"{error}" if not isinstance(error, KeyError) else f"missing or unknown: {error}"
            body = envelope(bad_input(text), "Control", "0")
            return web.Response(status=400, body=body, content_type="application/json")
        return web.Response(body=msgspec.json.encode(result or {}), content_type="application/json")

    async def _dispatch(self, request: web.BaseRequest, path: str) -> Any:
        raw = await request.read()
        body: Any = msgspec.json.decode(raw or b"{}")
        if not is_object(body):
            raise bad_input("the body must be a JSON object")
        query = dict(request.query)
        app = self._services.apps.check_key(query.get("api_key") or self._services.apps.keys()[0])
        for method, pattern, handler in self._routes:
            found = pattern.fullmatch(path)
            if found is not None and method == request.method:
                result = handler(_Ask(query, body, found.groups(), app))
                return await result if asyncio.iscoroutine(result) else result
        raise not_found("Not Found")

    def _file(self, path: str) -> web.Response:
        _, _, rest = path.partition("/")
        app, _, name = rest.partition("/")
        content = self._services.app_store(app).get_blob(name)
        if content is None:
            return web.Response(status=404)
        return web.Response(body=content, content_type="application/octet-stream")

    def _keep_import(self, path: str, content: bytes) -> web.Response:
        """Take a file at an address that CreateImportURL gave."""
        _, app, name = path.split("/", 2)
        known = set(self._services.apps.keys())
        if app not in known or not name.startswith("imports/"):
            return web.Response(status=404)
        self._services.app_store(app).put_blob(name, content)
        return web.Response()

    # --- about the emulator ---------------------------------------------------------------------------------------

    def _health(self, _: _Ask) -> JsonObject:
        from stream_video_async._version import __version__

        services = self._services
        return {
            "ready": True,
            "version": __version__,
            "contract": services.contract.version,
            "seed": services.options.seed,
        }

    def _operations(self, _: _Ask) -> JsonObject:
        calls: dict[str, int] = {}
        faults: dict[str, int] = {}
        for record in self._services.requests:
            name = record.operation or ""
            calls[name] = calls.get(name, 0) + 1
            faults[name] = faults.get(name, 0) + (record.fault is not None)
        return {
            name: {
                "emulated": "stateful" if self._is_stateful(name) else "stub",
                "calls": calls.get(name, 0),
                "faults": faults.get(name, 0),
            }
            for name in self._services.contract.endpoints
        }

    # --- state ----------------------------------------------------------------------------------------------------

    def _reset(self, ask: _Ask) -> None:
        self._state.reset(ask.body.get("parts"), ask.query.get("api_key"))

    def _load(self, ask: _Ask) -> None:
        self._state.load(ask.body)

    def _seed(self, ask: _Ask) -> None:
        self._state.seed(ask.body, ask.app)

    def _restore(self, ask: _Ask) -> None:
        try:
            self._state.restore(ask.values[0])
        except KeyError:
            raise not_found(f"there is no snapshot {ask.values[0]}") from None

    def _add_app(self, ask: _Ask) -> None:
        self._services.apps.add(ask.body["api_key"], ask.body["api_secret"])

    # --- faults, clock, limits ------------------------------------------------------------------------------------

    def _add_fault(self, ask: _Ask) -> JsonObject:
        given = dict(ask.body)
        parameters: JsonObject = given.pop("parameters", {})
        text = parameters.pop("body", None)
        return self._services.faults.add(given.pop("effect"), with_body=text, **given, **parameters).as_json()

    def _remove_fault(self, ask: _Ask) -> None:
        if not self._services.faults.remove(ask.values[0]):
            raise not_found(f"there is no fault {ask.values[0]}")

    def _clock(self) -> JsonObject:
        clock = self._services.clock
        return {"now": clock.now, "now_ns": clock.now_ns, "scale": clock.scale}

    def _set_clock(self, ask: _Ask) -> JsonObject:
        clock = self._services.clock
        for name, value in ask.body.items():
            match name:
                case "set" | "freeze" if value is not True:
                    moment = value if isinstance(value, (int, float)) else (parse_time(value) or 0) / 1e9
                    (clock.set if name == "set" else clock.freeze)(moment)
                case "freeze":
                    clock.freeze()
                case "advance":
                    clock.advance(float(value))
                case "scale":
                    clock.run_at(float(value))
                case "resume":
                    clock.resume()
                case _:
                    raise bad_input(f"unknown: {name}; use set, freeze, advance, scale or resume")
        return self._clock()

    def _limits(self, ask: _Ask) -> JsonObject:
        services = self._services
        return {
            name: dict(
                zip(
                    ("limit", "remaining", "reset"),
                    services.limits.read(ask.app, name, "server_side", services.clock.now),
                    strict=True,
                )
            )
            for name in services.contract.endpoints
        }

    def _set_limits(self, ask: _Ask) -> None:
        """``{"GetApp": {"limit": 5, "window": 60}, "*": {"limit": 100}}``."""
        for name, rule in ask.body.items():
            if name != "*" and name not in self._services.contract.endpoints:
                raise bad_input(f"unknown operation {name}")
            self._services.limits.set(name, rule["limit"], rule.get("window", 60.0))

    # --- journal --------------------------------------------------------------------------------------------------

    def _requests(self, ask: _Ask) -> JsonObject:
        status = ask.query.get("status")
        found = self._services.requests.find(
            ask.query.get("operation"), api_key=ask.query.get("api_key"), status=int(status) if status else None
        )
        return {"requests": [record.as_json() for record in found]}

    async def _wait(self, ask: _Ask) -> JsonObject:
        found = await self._services.requests.wait_for(
            ask.body["operation"],
            times=int(ask.body.get("times", 1)),
            timeout=min(float(ask.body.get("timeout", 5.0)), _MAX_WAIT),
        )
        return {"requests": [record.as_json() for record in found]}

    def _events(self, ask: _Ask) -> JsonObject:
        found = self._services.events.find(ask.query.get("type"), api_key=ask.query.get("api_key"))
        return {"events": [event.body for event in found]}

    # --- webhooks, tasks, sessions --------------------------------------------------------------------------------

    def _webhooks(self, ask: _Ask) -> JsonObject:
        return {
            "event_hooks": self._services.settings(ask.app).get("event_hooks", []),
            "deliveries": [delivery.as_json() for delivery in self._services.webhooks.deliveries],
        }

    def _set_webhooks(self, ask: _Ask) -> None:
        """``{"event_hooks": [EventHook…], "faults": [{"effect": "lose", "event": "call.ended", "count": 1}]}``."""
        if "faults" in ask.body:
            self._services.webhooks.faults = [WebhookFault(**fault) for fault in ask.body["faults"]]
        if "event_hooks" in ask.body:
            self._state.run(ask.app, "UpdateApp", body={"event_hooks": ask.body["event_hooks"]})

    def _send(self, ask: _Ask) -> None:
        event = {"created_at": self._services.clock.now_ns, **ask.body}
        if not isinstance(event.get("type"), str):
            raise bad_input("an event needs a type")
        self._services.webhooks.send(ask.app, event)

    async def _settle(self, ask: _Ask) -> JsonObject:
        await self._services.webhooks.settle()
        return self._webhooks(ask)

    def _finish_task(self, ask: _Ask) -> None:
        outcome = {name: ask.body[name] for name in ("result", "error") if name in ask.body}
        self._state.finish_task(ask.app, ask.values[0], **outcome)

    def _sessions(self, ask: _Ask) -> JsonObject:
        """``{"action": "join", "type": "default", "id": "x", "user_id": "john", "published_tracks": ["audio"]}``."""
        body = dict(ask.body)
        action, type_, id_ = body.pop("action"), body.pop("type"), body.pop("id")
        match action:
            case "start":
                return {"session_id": self._state.start_session(ask.app, type_, id_)}
            case "end":
                self._state.end_session(ask.app, type_, id_)
            case "join":
                return self._state.join(ask.app, type_, id_, body.pop("user_id"), **body)
            case "leave":
                self._state.leave(ask.app, type_, id_, body["user_id"])
            case _:
                raise bad_input(f"unknown action {action}; use start, join, leave or end")
        return {}
