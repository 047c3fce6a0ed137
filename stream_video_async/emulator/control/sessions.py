"""Routes about what people do in a call, and about other things outside of the API."""

from __future__ import annotations

from ..behavior.participants import ACTIONS, TRACKS
from ..json_types import JsonObject
from .routes import ANY_OBJECT, TEXT, Ask, array, obj, route


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
def act_in_call(ask: Ask) -> JsonObject:
    """Report what happens in a call: who joins, leaves, accepts, rejects, misses, publishes, reacts, asks."""
    details = dict(ask.body)
    return ask.state.act(ask.app, details.pop("action"), details.pop("type"), details.pop("id"), details)


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
def show_call(ask: Ask) -> JsonObject:
    """Show a call with its participants' tracks, pins, single permissions, and what flows out of it since when."""
    return ask.state.act(ask.app, "show", ask.path["type"], ask.path["id"], {})


@route("POST", "pages", body=obj({"url": TEXT, "html": TEXT}))
def register_page(ask: Ask) -> None:
    """Make GetOG read this page at this URL; nothing is fetched from outside."""
    ask.state.register_page(ask.app, ask.body["url"], ask.body["html"])


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
def share_location(ask: Ask) -> None:
    """Let a user share a live location, by the id of the message that would carry it.

    The instant in end_at is in Unix nanoseconds.
    """
    location = dict(ask.body)
    ask.state.share_location(ask.app, location.pop("user_id"), location.pop("message_id"), location)


@route("POST", "storages/{name}", body=obj({"failure": {"type": ["string", "null"]}}))
def fail_storage(ask: Ask) -> None:
    """Let checks of an external storage fail for a reason; null lets them succeed again."""
    ask.state.fail_storage(ask.app, ask.path["name"], ask.body["failure"])
