"""Routes about the emulator itself."""

from __future__ import annotations

from collections import Counter

from aiohttp import web

from stream_video_async._version import __version__
from stream_video_async.tokens import server_token

from ..behavior import load_behaviors
from ..errors import not_found
from ..json_types import JsonObject
from ..services import Services
from .openapi import document
from .routes import ANY_OBJECT, COUNT, TEXT, WHOLE, Ask, load_routes, obj, route


def welcome(services: Services) -> web.Response:
    """Say in plain text what answers here and where to look."""
    url = services.url
    text = f"""\
This is the emulator of stream-video-async {__version__}: a local server that speaks Stream's Video API
(contract {services.contract.version}) with state of its own. It is not the real service.

  API          {url}/api/v2/...
  API key      {services.apps.keys()[0]}
  Inspector    {url}/_emulator/ui/ in a browser
  Control API  {url}/_emulator/openapi.json lists it
  Health       {url}/_emulator/health
  Requests     {url}/_emulator/requests
  State        {url}/_emulator/state

Point an SDK at it with STREAM_BASE_URL={url}
"""
    return web.Response(text=text)


@route("GET", "health", reply=obj({"ready": {"const": True}, "version": TEXT, "contract": TEXT, "seed": WHOLE}))
def health(ask: Ask) -> JsonObject:
    """Report that it is ready, and what it is."""
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
    reply=obj(
        extra=obj(
            {
                "emulated": {"enum": ["stateful", "stub"]},
                "calls": COUNT,
                "faults": COUNT,
                "resource": TEXT,
                "method": TEXT,
                "path": TEXT,
            }
        )
    ),
)
def operations(ask: Ask) -> JsonObject:
    """List the operations of the API: whether they have behavior, how often they were called and struck by faults.

    What the journal still holds is counted.
    """
    records = list(ask.services.requests)
    calls = Counter(record.operation for record in records)
    faults = Counter(record.operation for record in records if record.fault is not None)
    behaviors = load_behaviors()
    return {
        name: {
            "emulated": "stateful" if name in behaviors else "stub",
            "calls": calls[name],
            "faults": faults[name],
            "resource": endpoint.resource,
            "method": endpoint.method,
            "path": endpoint.path,
        }
        for name, endpoint in ask.services.contract.endpoints.items()
    }


@route(
    "POST",
    "operations/{operation}",
    body=obj({"path?": ANY_OBJECT, "query?": ANY_OBJECT, "body?": ANY_OBJECT}),
    reply=obj(extra=True),
)
def carry_out(ask: Ask) -> JsonObject:
    """Carry out an operation of the API as a server, outside the journal, the faults and the rate limits.

    Its events are sent as usual.
    """
    name = ask.path["operation"]
    endpoint = ask.services.contract.endpoints.get(name)
    if endpoint is None or name not in load_behaviors() or endpoint.multipart:
        raise not_found(f"{name[:100]} is no operation that can be carried out here")
    path, query = ask.body.get("path", {}), ask.body.get("query", {})
    return ask.state.run(ask.app, name, path, ask.body.get("body", {}), query=query)


@route("GET", "openapi.json", reply=obj(extra=True))
def openapi(ask: Ask) -> JsonObject:
    """Describe the control API."""
    return document(load_routes(), ask.services.url)


@route(
    "POST",
    "tokens",
    body=obj(
        {"user_id?": {"type": "string", "minLength": 1}, "expires_in?": {"type": "number", "exclusiveMinimum": 0}}
    ),
    reply=obj({"token": TEXT}),
)
def sign_token(ask: Ask) -> JsonObject:
    """Sign a token: of a user, or of a server when no user is named.

    Only tokens of users expire; expires_in is in seconds of virtual time.
    """
    secret, user_id = ask.services.apps.secret(ask.app), ask.body.get("user_id")
    if user_id is None:
        return {"token": str(server_token(secret))}
    claims: JsonObject = {"user_id": user_id}
    if "expires_in" in ask.body:
        claims["exp"] = int(ask.services.clock.now + ask.body["expires_in"])
    import jwt

    return {"token": jwt.encode(claims, secret, algorithm="HS256")}
