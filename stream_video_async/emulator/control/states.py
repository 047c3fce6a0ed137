"""Routes about whole states: reset, export, import, seed, snapshots, apps."""

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
from .routes import ANY_OBJECT, TEXT, Ask, array, obj, route

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


async def _take(steps: Generator[None]) -> None:
    """Take all steps, and let other requests in between them."""
    with contextlib.closing(steps):
        for _ in steps:
            await asyncio.sleep(0)


class _State(msgspec.Struct, forbid_unknown_fields=True):
    """An export or a seed; the entries of what may be long are read later, step by step."""

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
async def reset(ask: Ask) -> None:
    """Go back to what was imported, or to nothing; with parts, only for these."""
    await _take(ask.state.reset(ask.body.get("parts"), ask.query.get("api_key"), empty=ask.body.get("empty", False)))


@route("GET", "state", reply=_EXPORT)
async def get_state(ask: Ask) -> web.StreamResponse:
    """Export the state of all apps."""
    response = web.StreamResponse(headers={"Content-Type": "application/json"})
    pieces = await ask.state.export_beside()
    await response.prepare(ask.request)
    for piece in pieces:
        await response.write(piece)
        await asyncio.sleep(0)
    return response


@route("PUT", "state", body={"anyOf": [_EXPORT, _SEED]}, reads_body=True)
async def put_state(ask: Ask) -> None:
    """Replace the state by an export or by a seed; a reset goes back to it."""
    await _take(ask.state.load(_state(ask.raw), ask.app))
    await ask.state.keep_beside()


@route("POST", "seed", body=_SEED, reads_body=True)
async def seed(ask: Ask) -> None:
    """Add users, roles, call types and calls, each in the shape of its request."""
    await _take(ask.state.seed(_state(ask.raw), ask.app))


@route("GET", "snapshots", reply=obj({"snapshots": array(TEXT)}))
def list_snapshots(ask: Ask) -> JsonObject:
    """List the snapshots, oldest first."""
    return {"snapshots": ask.state.snapshots}


@route("POST", "snapshots", reply=obj({"id": TEXT}))
async def take_snapshot(ask: Ask) -> JsonObject:
    """Save the state, of one app if api_key is given."""
    return {"id": await ask.state.snapshot_beside(ask.query.get("api_key"))}


@route("POST", "snapshots/{id}/restore")
async def restore_snapshot(ask: Ask) -> None:
    """Go back to a snapshot."""
    try:
        await _take(ask.state.restore(ask.path["id"]))
    except KeyError:
        raise not_found(f"there is no snapshot {ask.path['id']}") from None


@route("GET", "apps", reply=obj({"api_keys": array(TEXT)}))
def list_apps(ask: Ask) -> JsonObject:
    """List the API keys; the first one is the default."""
    return {"api_keys": ask.services.apps.keys()}


@route("POST", "apps", body=obj({"api_key": TEXT, "api_secret": TEXT}))
def add_app(ask: Ask) -> None:
    """Admit another API key, with state of its own."""
    ask.services.apps.add(ask.body["api_key"], ask.body["api_secret"])
