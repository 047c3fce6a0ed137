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
from .routes import ANY_OBJECT, COUNT, INTEGER, TEXT, ControlContext, load_routes, obj, route


def welcome(services: Services) -> web.Response:
    """Return a plain-text page that says what this server is and lists its URLs."""
    url = services.url
    text = f"""\
This is the emulator of stream-video-async {__version__}: a local server with Stream's Video API
(contract {services.contract.version}) and its own state. It is not the real service.

  API          {url}/api/v2/...
  API key      {services.apps.keys()[0]}
  Inspector    {url}/_emulator/ui/ in a browser
  Control API  {url}/_emulator/openapi.json
  Health       {url}/_emulator/health
  Requests     {url}/_emulator/requests
  State        {url}/_emulator/state

Point an SDK at it with STREAM_BASE_URL={url}
"""
    return web.Response(text=text)


@route("GET", "health", reply=obj({"ready": {"const": True}, "version": TEXT, "contract": TEXT, "seed": INTEGER}))
def health(ctx: ControlContext) -> JsonObject:
    """Report that the emulator is ready, with its version, contract and seed."""
    services = ctx.services
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
def operations(ctx: ControlContext) -> JsonObject:
    """List the operations of the API: whether they are emulated, and their numbers of calls and faults.

    The numbers cover the requests that are still in the journal.
    """
    records = list(ctx.services.requests)
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
        for name, endpoint in ctx.services.contract.endpoints.items()
    }


@route(
    "POST",
    "operations/{operation}",
    body=obj({"path?": ANY_OBJECT, "query?": ANY_OBJECT, "body?": ANY_OBJECT}),
    reply=obj(extra=True),
)
def run_operation(ctx: ControlContext) -> JsonObject:
    """Run an operation of the API as a server, bypassing the journal, faults and rate limits.

    Its events are sent as usual.
    """
    name = ctx.path["operation"]
    endpoint = ctx.services.contract.endpoints.get(name)
    if endpoint is None or name not in load_behaviors() or endpoint.multipart:
        raise not_found(f"{name[:100]} is not an operation that can be run here")
    path, query = ctx.body.get("path", {}), ctx.body.get("query", {})
    return ctx.state.run(ctx.app, name, path, ctx.body.get("body", {}), query=query)


@route("GET", "openapi.json", reply=obj(extra=True))
def openapi(ctx: ControlContext) -> JsonObject:
    """Describe the control API."""
    return document(load_routes(), ctx.services.url)


@route(
    "POST",
    "tokens",
    body=obj(
        {"user_id?": {"type": "string", "minLength": 1}, "expires_in?": {"type": "number", "exclusiveMinimum": 0}}
    ),
    reply=obj({"token": TEXT}),
)
def sign_token(ctx: ControlContext) -> JsonObject:
    """Sign a token for a user, or a server token if no user is named.

    Server tokens do not expire; expires_in is in seconds of virtual time.
    """
    secret, user_id = ctx.services.apps.secret(ctx.app), ctx.body.get("user_id")
    if user_id is None:
        return {"token": str(server_token(secret))}
    claims: JsonObject = {"user_id": user_id}
    if "expires_in" in ctx.body:
        claims["exp"] = int(ctx.services.clock.now + ctx.body["expires_in"])
    import jwt

    return {"token": jwt.encode(claims, secret, algorithm="HS256")}
