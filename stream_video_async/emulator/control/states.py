"""Routes for the state: reset, export, import, seed, snapshots, apps."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Generator
from typing import Any

import msgspec
from aiohttp import web

from ..errors import bad_input, not_found
from ..exports import RawAppExport
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


async def _run_steps(steps: Generator[None]) -> None:
    """Run all steps, yielding to the event loop after each."""
    with contextlib.closing(steps):
        for _ in steps:
            await asyncio.sleep(0)


class _State(msgspec.Struct, forbid_unknown_fields=True):
    """An export or a seed; the entries of long lists are decoded later, step by step."""

    app: dict[str, Any] | msgspec.UnsetType = msgspec.UNSET
    roles: list[str] | msgspec.UnsetType = msgspec.UNSET
    call_types: list[dict[str, Any]] | msgspec.UnsetType = msgspec.UNSET
    users: list[msgspec.Raw] | msgspec.UnsetType = msgspec.UNSET
    calls: list[msgspec.Raw] | msgspec.UnsetType = msgspec.UNSET
    apps: dict[str, RawAppExport] | msgspec.UnsetType = msgspec.UNSET
    version: Any = msgspec.UNSET
    source: Any = msgspec.UNSET


def _state(raw: bytes) -> JsonObject:
    try:
        fields = msgspec.structs.asdict(msgspec.json.decode(raw, type=_State))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise bad_input(f"the body is neither an export nor a seed: {error}") from None
    return {name: value for name, value in fields.items() if value is not msgspec.UNSET}


@route("POST", "reset", body=obj({"parts?": array({"enum": list(PARTS)}), "empty?": {"type": "boolean"}}))
async def reset(ctx: ControlContext) -> None:
    """Reset to the imported state, or to an empty one; with parts, reset only these."""
    await _run_steps(
        ctx.state.reset(ctx.body.get("parts"), ctx.query.get("api_key"), empty=ctx.body.get("empty", False))
    )


@route("GET", "state", reply=_EXPORT)
async def get_state(ctx: ControlContext) -> web.StreamResponse:
    """Export the state of all apps."""
    response = web.StreamResponse(headers={"Content-Type": "application/json"})
    pieces = await ctx.state.export_concurrently()
    await response.prepare(ctx.request)
    for piece in pieces:
        await response.write(piece)
        await asyncio.sleep(0)
    return response


@route("PUT", "state", body={"anyOf": [_EXPORT, _SEED]}, reads_body=True)
async def put_state(ctx: ControlContext) -> None:
    """Replace the state with an export or a seed; a reset restores it."""
    await _run_steps(ctx.state.load(_state(ctx.raw), ctx.app))
    await ctx.state.keep_concurrently()


@route("POST", "seed", body=_SEED, reads_body=True)
async def seed(ctx: ControlContext) -> None:
    """Add users, roles, call types and calls, each in the format of its create request."""
    await _run_steps(ctx.state.seed(_state(ctx.raw), ctx.app))


@route("GET", "snapshots", reply=obj({"snapshots": array(TEXT)}))
def list_snapshots(ctx: ControlContext) -> JsonObject:
    """List the snapshots, oldest first."""
    return {"snapshots": ctx.state.snapshots}


@route("POST", "snapshots", reply=obj({"id": TEXT}))
async def take_snapshot(ctx: ControlContext) -> JsonObject:
    """Take a snapshot of the state, of one app if api_key is given."""
    return {"id": await ctx.state.snapshot_concurrently(ctx.query.get("api_key"))}


@route("POST", "snapshots/{id}/restore")
async def restore_snapshot(ctx: ControlContext) -> None:
    """Restore a snapshot."""
    try:
        await _run_steps(ctx.state.restore(ctx.path["id"]))
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
