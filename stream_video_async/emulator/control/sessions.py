"""Routes for what happens in a call, and for other events outside the API."""

from __future__ import annotations

from ..behavior import external_storage, open_graph, places
from ..behavior.participants import ACTIONS, TRACKS
from ..json_types import JsonObject
from .routes import ANY_OBJECT, TEXT, ControlContext, array, obj, route


@route(
    "POST",
    "sessions",
    body=obj(
        {
            "action": {"enum": list(ACTIONS)},
            "type": TEXT,
            "id": TEXT,
            "user_id?": TEXT,
            "role?": TEXT,
            "published_tracks?": array({"enum": list(TRACKS)}),
            "reason?": TEXT,
            "reaction_type?": TEXT,
            "emoji_code?": TEXT,
            "custom?": ANY_OBJECT,
            "permissions?": array(TEXT),
        }
    ),
    reply=obj(extra=True),
)
def act_in_call(ctx: ControlContext) -> JsonObject:
    """Report what a participant does in a call: join, leave, accept, reject, publish, react and so on."""
    details = dict(ctx.body)
    return ctx.state.act(ctx.app, details.pop("action"), details.pop("type"), details.pop("id"), details)


@route(
    "GET",
    "calls/{type}/{id}",
    reply=obj(
        {
            "call": ANY_OBJECT,
            "participants": array(ANY_OBJECT),
            "pins": array(ANY_OBJECT),
            "permissions": ANY_OBJECT,
            "egress": ANY_OBJECT,
        }
    ),
)
def show_call(ctx: ControlContext) -> JsonObject:
    """Show a call with its participants' tracks, its pins, the permissions of single users, and running egress."""
    return ctx.state.act(ctx.app, "show", ctx.path["type"], ctx.path["id"], {})


@route("POST", "pages", body=obj({"url": TEXT, "html": TEXT}))
def register_page(ctx: ControlContext) -> None:
    """Register a page that GetOG reads for a URL; nothing is fetched from the network."""
    ctx.state.change(ctx.app, open_graph.register_page, ctx.body["url"], ctx.body["html"])


@route(
    "POST",
    "locations",
    body=obj(
        {
            "user_id": TEXT,
            "message_id": TEXT,
            "latitude": {"type": "number", "minimum": -90, "maximum": 90},
            "longitude": {"type": "number", "minimum": -180, "maximum": 180},
            "end_at?": {"type": "integer", "minimum": 0},
        }
    ),
)
def share_location(ctx: ControlContext) -> None:
    """Share a live location of a user, by the id of the message that would contain it.

    The time in end_at is in Unix nanoseconds.
    """
    location = dict(ctx.body)
    ctx.state.change(ctx.app, places.share_location, location.pop("user_id"), location.pop("message_id"), location)


@route("POST", "storages/{name}", body=obj({"failure": {"type": ["string", "null"]}}))
def fail_storage(ctx: ControlContext) -> None:
    """Make checks of an external storage fail for a reason; null makes them succeed again."""
    ctx.state.change(ctx.app, external_storage.fail_storage, ctx.path["name"], ctx.body["failure"])
