"""Routes for the state: reset, export, import, seed, snapshots, apps."""

from __future__ import annotations

import asyncio
from typing import Any, Final

from aiohttp import web

from ..bodies import pieces
from ..errors import bad_input, not_found
from ..exports import export_pieces
from ..json_stream import JsonStream
from ..json_types import JsonObject
from ..state import PARTS
from .routes import ANY_OBJECT, TEXT, ControlContext, array, obj, route

_SEED = obj(
    {
        "app?": ANY_OBJECT,
        "roles?": array(TEXT),
        "call_types?": array(ANY_OBJECT),
        "users?": array(ANY_OBJECT),
        "calls?": array(obj({"type": TEXT, "id": TEXT}, extra=True)),
        "version?": True,
        "source?": True,
    }
)
_EXPORT = obj({"apps": ANY_OBJECT}, extra=True)
_LONG_LISTS: Final = ("users", "calls", "documents")


async def _read_state(request: web.BaseRequest) -> JsonObject:
    """Read an export or a seed; the entries of its long lists stay JSON.

    Raises:
        ApiFault: 400, code 4: the body is neither.
    """
    stream = JsonStream(pieces(request))
    state: JsonObject = {}
    try:
        async for part in stream.fields():
            if part == "apps":
                state[part] = {key: await _read_app(stream) async for key in stream.fields()}
            else:
                state[part] = await _read_part(stream, part)
        await stream.end()
    except ValueError as error:
        raise bad_input(f"the body is neither an export nor a seed: {error}") from None
    return state


async def _read_app(stream: JsonStream) -> JsonObject:
    return {part: await _read_part(stream, part) async for part in stream.fields()}


async def _read_part(stream: JsonStream, part: str) -> Any:
    return await (stream.packed_list() if part in _LONG_LISTS else stream.value())


@route("POST", "reset", body=obj({"parts?": array({"enum": list(PARTS)}), "empty?": {"type": "boolean"}}))
async def reset(ctx: ControlContext) -> None:
    """Reset to the imported state, or to an empty one; with parts, reset only these."""
    empty = ctx.body.get("empty", False)
    await ctx.services.store.in_steps(ctx.state.reset(ctx.body.get("parts"), ctx.query.get("api_key"), empty=empty))


@route("GET", "state", reply=_EXPORT)
async def get_state(ctx: ControlContext) -> web.StreamResponse:
    """Export the state of all apps."""
    response = web.StreamResponse(headers={"Content-Type": "application/json"})
    exported = await ctx.services.store.in_steps(ctx.state.export())
    await response.prepare(ctx.request)
    for piece in export_pieces(exported):
        await response.write(piece)
        await asyncio.sleep(0)
    return response


@route("PUT", "state", body={"anyOf": [_EXPORT, _SEED]}, reads_body=True)
async def put_state(ctx: ControlContext) -> None:
    """Replace the state with an export or a seed; a reset restores it."""
    await ctx.services.store.in_steps(ctx.state.load(await _read_state(ctx.request), ctx.app))


@route("POST", "seed", body=_SEED, reads_body=True)
async def seed(ctx: ControlContext) -> None:
    """Add users, roles, call types and calls, each in the format of its create request."""
    await ctx.services.store.in_steps(ctx.state.seed(await _read_state(ctx.request), ctx.app))


@route("GET", "snapshots", reply=obj({"snapshots": array(TEXT)}))
def list_snapshots(ctx: ControlContext) -> JsonObject:
    """List the snapshots, oldest first."""
    return {"snapshots": ctx.state.snapshots}


@route("POST", "snapshots", reply=obj({"id": TEXT}))
async def take_snapshot(ctx: ControlContext) -> JsonObject:
    """Take a snapshot of the state, of one app if api_key is given."""
    return {"id": await ctx.services.store.in_steps(ctx.state.snapshot(ctx.query.get("api_key")))}


@route("POST", "snapshots/{id}/restore")
async def restore_snapshot(ctx: ControlContext) -> None:
    """Restore a snapshot."""
    try:
        await ctx.services.store.in_steps(ctx.state.restore(ctx.path["id"]))
    except KeyError:
        raise not_found(f"there is no snapshot {ctx.path['id']}") from None


@route("GET", "apps", reply=obj({"api_keys": array(TEXT)}))
def list_apps(ctx: ControlContext) -> JsonObject:
    """List the API keys; the first one is the default."""
    return {"api_keys": ctx.services.apps.keys()}


@route("POST", "apps", body=obj({"api_key": TEXT, "api_secret": TEXT}))
def add_app(ctx: ControlContext) -> None:
    """Add an API key with a state of its own."""
    ctx.services.apps.add(ctx.body["api_key"], ctx.body["api_secret"])
