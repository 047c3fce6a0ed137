"""Routes about whole states: reset, export, import, seed, snapshots, apps."""

from __future__ import annotations

from ..errors import not_found
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


@route("POST", "reset", body=obj({"parts?": array({"enum": list(PARTS)}), "empty?": {"type": "boolean"}}))
def reset(ask: Ask) -> None:
    """Go back to what was imported, or to nothing; with parts, only for these."""
    ask.state.reset(ask.body.get("parts"), ask.query.get("api_key"), empty=ask.body.get("empty", False))


@route("GET", "state", reply=_EXPORT)
def get_state(ask: Ask) -> JsonObject:
    """Export the state of all apps."""
    return ask.state.export()


@route("PUT", "state", body={"anyOf": [_EXPORT, _SEED]})
def put_state(ask: Ask) -> None:
    """Replace the state by an export or by a seed; a reset goes back to it."""
    ask.state.load(ask.body, ask.app)


@route("POST", "seed", body=_SEED)
def seed(ask: Ask) -> None:
    """Add users, roles, call types and calls, each in the shape of its request."""
    ask.state.seed(ask.body, ask.app)


@route("GET", "snapshots", reply=obj({"snapshots": array(TEXT)}))
def list_snapshots(ask: Ask) -> JsonObject:
    """List the snapshots, oldest first."""
    return {"snapshots": ask.state.snapshots}


@route("POST", "snapshots", reply=obj({"id": TEXT}))
def take_snapshot(ask: Ask) -> JsonObject:
    """Save the state, of one app if api_key is given."""
    return {"id": ask.state.snapshot(ask.query.get("api_key"))}


@route("POST", "snapshots/{id}/restore")
def restore_snapshot(ask: Ask) -> None:
    """Go back to a snapshot."""
    try:
        ask.state.restore(ask.path["id"])
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
