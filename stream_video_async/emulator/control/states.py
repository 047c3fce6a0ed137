"""Routes about whole states: reset, export, import, seed, snapshots, apps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream_video_async.emulator.errors import not_found
from stream_video_async.emulator.state import PARTS

from .routes import Ask, array, obj, route

if TYPE_CHECKING:
    from stream_video_async.emulator.json_types import JsonObject

_TEXT: JsonObject = {"type": "string"}
_ANY_OBJECT: JsonObject = {"type": "object"}
_SEED = obj(
    {
        "app": _ANY_OBJECT,
        "roles": array(_TEXT),
        "call_types": array(_ANY_OBJECT),
        "users": array(_ANY_OBJECT),
        "calls": array(obj({"type": _TEXT, "id": _TEXT}, ["type", "id"], extra=True)),
        "version": True,
        "source": True,
    }
)


@route(
    "POST",
    "reset",
    "Go back to what was imported, or to nothing; with parts, only for these.",
    body=obj({"parts": array({"enum": list(PARTS)}), "empty": {"type": "boolean"}}),
)
def reset(ask: Ask) -> None:
    """Forget what happened."""
    ask.state.reset(ask.body.get("parts"), ask.query.get("api_key"), empty=ask.body.get("empty", False))


@route("GET", "state", "Export the state of all apps.", reply=obj({"apps": _ANY_OBJECT}, ["apps"], extra=True))
def get_state(ask: Ask) -> JsonObject:
    """Export everything."""
    return ask.state.export()


@route(
    "PUT",
    "state",
    "Replace the state by an export or by a seed; a reset goes back to it.",
    body={"anyOf": [obj({"apps": _ANY_OBJECT}, ["apps"], extra=True), _SEED]},
)
def put_state(ask: Ask) -> None:
    """Import."""
    ask.state.load(ask.body, ask.app)


@route("POST", "seed", "Add users, roles, call types and calls, each in the shape of its request.", body=_SEED)
def seed(ask: Ask) -> None:
    """Add to the state."""
    ask.state.seed(ask.body, ask.app)


@route("GET", "snapshots", "List the snapshots.", reply=obj({"snapshots": array(_TEXT)}, ["snapshots"]))
def list_snapshots(ask: Ask) -> JsonObject:
    """Name them, oldest first."""
    return {"snapshots": ask.state.snapshots}


@route("POST", "snapshots", "Save the state, of one app if api_key is given.", reply=obj({"id": _TEXT}, ["id"]))
def take_snapshot(ask: Ask) -> JsonObject:
    """Save."""
    return {"id": ask.state.snapshot(ask.query.get("api_key"))}


@route("POST", "snapshots/{id}/restore", "Go back to a snapshot.")
def restore_snapshot(ask: Ask) -> None:
    """Go back."""
    try:
        ask.state.restore(ask.path["id"])
    except KeyError:
        raise not_found(f"there is no snapshot {ask.path['id']}") from None


@route("GET", "apps", "List the API keys.", reply=obj({"api_keys": array(_TEXT)}, ["api_keys"]))
def list_apps(ask: Ask) -> JsonObject:
    """Name them; the first one is the default."""
    return {"api_keys": ask.services.apps.keys()}


@route(
    "POST",
    "apps",
    "Admit another API key, with state of its own.",
    body=obj({"api_key": _TEXT, "api_secret": _TEXT}, ["api_key", "api_secret"]),
)
def add_app(ask: Ask) -> None:
    """Add an app."""
    ask.services.apps.add(ask.body["api_key"], ask.body["api_secret"])
