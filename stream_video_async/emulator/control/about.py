"""Routes about the emulator itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import jwt
from aiohttp import web

from stream_video_async._version import __version__
from stream_video_async.emulator.behaviour import load_behaviours
from stream_video_async.emulator.errors import not_found
from stream_video_async.tokens import server_token

from .openapi import document
from .routes import Ask, load_routes, obj, route

if TYPE_CHECKING:
    from stream_video_async.emulator.json_types import JsonObject
    from stream_video_async.emulator.services import Services

__all__ = ["welcome"]

_TEXT = {"type": "string"}
_COUNT = {"type": "integer", "minimum": 0}


def welcome(services: Services) -> web.Response:
    """Say in plain text what answers here and where to look."""
    key = services.apps.keys()[0]
    text = f"""\
This is the emulator of stream-video-async {__version__}: a local server that speaks Stream's Video API
(contract {services.contract.version}) with state of its own. It is not the real service.

  API          {services.url}/api/v2/...
  API key      {key}
  Inspector    {services.url}/_emulator/ui/ in a browser
  Control API  {services.url}/_emulator/openapi.json lists it
  Health       {services.url}/_emulator/health
  Requests     {services.url}/_emulator/requests
  State        {services.url}/_emulator/state

Point an SDK at it with STREAM_BASE_URL={services.url}
"""
    return web.Response(text=text)


@route(
    "GET",
    "health",
    "Tell that it is ready, and what it is.",
    reply=obj(
        {"ready": {"const": True}, "version": _TEXT, "contract": _TEXT, "seed": {"type": "integer"}},
        ["ready", "version", "contract", "seed"],
    ),
)
def health(ask: Ask) -> JsonObject:
    """Answer once it listens."""
    services = ask.services
    return {
        "ready": True,
        "version": __version__,
        "contract": services.contract.version,
        "seed": services.options.seed,
    }


@route(
    "GET",
    "operations",
    "List the operations of the API: whether they have behaviour, how often they were called and struck by faults.",
    reply=obj(
        extra=obj(
            {
                "emulated": {"enum": ["stateful", "stub"]},
                "calls": _COUNT,
                "faults": _COUNT,
                "resource": _TEXT,
                "method": _TEXT,
                "path": _TEXT,
            },
            ["emulated", "calls", "faults", "resource", "method", "path"],
        )
    ),
)
def operations(ask: Ask) -> JsonObject:
    """Count what the journal still holds."""
    calls: dict[str, int] = {}
    faults: dict[str, int] = {}
    for record in ask.services.requests:
        name = record.operation or ""
        calls[name] = calls.get(name, 0) + 1
        faults[name] = faults.get(name, 0) + (record.fault is not None)
    behaviours = load_behaviours()
    return {
        name: {
            "emulated": "stateful" if name in behaviours else "stub",
            "calls": calls.get(name, 0),
            "faults": faults.get(name, 0),
            "resource": endpoint.resource,
            "method": endpoint.method,
            "path": endpoint.path,
        }
        for name, endpoint in ask.services.contract.endpoints.items()
    }


@route(
    "POST",
    "operations/{operation}",
    "Carry out an operation of the API as a server, outside the journal, the faults and the rate limits.",
    body=obj({"path": {"type": "object"}, "query": {"type": "object"}, "body": {"type": "object"}}),
    reply=obj(extra=True),
)
def carry_out(ask: Ask) -> JsonObject:
    """Return the reply; its events are sent as usual."""
    name = ask.path["operation"]
    endpoint = ask.services.contract.endpoints.get(name)
    if endpoint is None or name not in load_behaviours() or endpoint.multipart:
        raise not_found(f"{name[:100]} is no operation that can be carried out here")
    path, query = ask.body.get("path", {}), ask.body.get("query", {})
    return ask.state.run(ask.app, name, path, ask.body.get("body", {}), query=query)


@route("GET", "openapi.json", "Describe the control API.", reply=obj(extra=True))
def openapi(ask: Ask) -> JsonObject:
    """Return this description."""
    return document(load_routes(), ask.services.url)


@route(
    "POST",
    "tokens",
    "Sign a token: of a user, or of a server when no user is named.",
    body=obj({"user_id": {"type": "string", "minLength": 1}, "expires_in": {"type": "number", "exclusiveMinimum": 0}}),
    reply=obj({"token": _TEXT}, ["token"]),
)
def sign_token(ask: Ask) -> JsonObject:
    """Sign for the app; ``expires_in`` is in seconds of virtual time, for users only."""
    secret, user_id = ask.services.apps.secret(ask.app), ask.body.get("user_id")
    if user_id is None:
        return {"token": str(server_token(secret))}
    claims: JsonObject = {"user_id": user_id}
    if "expires_in" in ask.body:
        claims["exp"] = int(ask.services.clock.now + ask.body["expires_in"])
    return {"token": jwt.encode(claims, secret, algorithm="HS256")}
