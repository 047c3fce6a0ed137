"""Routes about what people do in a call, and about other things that lie outside of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream_video_async.emulator.behaviour.participants import ACTIONS, TRACKS

from .routes import Ask, array, obj, route

if TYPE_CHECKING:
    from stream_video_async.emulator.json_types import JsonObject

_TEXT: JsonObject = {"type": "string"}
_DETAILS: JsonObject = {
    "user_id": _TEXT,
    "role": _TEXT,
    "published_tracks": array({"enum": list(TRACKS)}),
    "reason": _TEXT,
    "reaction_type": _TEXT,
    "emoji_code": _TEXT,
    "custom": {"type": "object"},
    "permissions": array(_TEXT),
}


@route(
    "POST",
    "sessions",
    "Tell what happens in a call: who joins, leaves, accepts, rejects, misses, publishes, reacts, asks.",
    body=obj({"action": {"enum": list(ACTIONS)}, "type": _TEXT, "id": _TEXT, **_DETAILS}, ["action", "type", "id"]),
    reply=obj(extra=True),
)
def act_in_call(ask: Ask) -> JsonObject:
    """Carry out one action."""
    details = {name: value for name, value in ask.body.items() if name not in ("action", "type", "id")}
    return ask.state.act(ask.app, ask.body["action"], ask.body["type"], ask.body["id"], details)


@route(
    "GET",
    "calls/{type}/{id}",
    "Show a call with its participants' tracks, pins, single permissions, and what flows out of it since when.",
    reply=obj(
        {
            "call": {"type": "object"},
            "participants": array({"type": "object"}),
            "pins": array({"type": "object"}),
            "permissions": {"type": "object"},
            "egress": {"type": "object"},
        },
        ["call", "participants", "pins", "permissions", "egress"],
    ),
)
def show_call(ask: Ask) -> JsonObject:
    """Show more than the API does."""
    return ask.state.act(ask.app, "show", ask.path["type"], ask.path["id"], {})


@route(
    "POST",
    "pages",
    "Make GetOG read this page at this URL.",
    body=obj({"url": _TEXT, "html": _TEXT}, ["url", "html"]),
)
def register_page(ask: Ask) -> None:
    """Keep the page; nothing is fetched from outside."""
    ask.state.register_page(ask.app, ask.body["url"], ask.body["html"])


@route(
    "POST",
    "locations",
    "Let a user share a live location, by the id of the message that would carry it.",
    body=obj(
        {
            "user_id": _TEXT,
            "message_id": _TEXT,
            "latitude": {"type": "number", "minimum": -90, "maximum": 90},
            "longitude": {"type": "number", "minimum": -180, "maximum": 180},
            "end_at": {"type": "integer", "minimum": 0},
        },
        ["user_id", "message_id", "latitude", "longitude"],
    ),
)
def share_location(ask: Ask) -> None:
    """Share; ``end_at`` is in Unix nanoseconds."""
    location: JsonObject = {name: ask.body[name] for name in ("latitude", "longitude", "end_at") if name in ask.body}
    ask.state.share_location(ask.app, ask.body["user_id"], ask.body["message_id"], location)


@route(
    "POST",
    "storages/{name}",
    "Let checks of an external storage fail for a reason; null lets them succeed again.",
    body=obj({"failure": {"type": ["string", "null"]}}, ["failure"]),
)
def fail_storage(ask: Ask) -> None:
    """Change what CheckExternalStorage answers."""
    ask.state.fail_storage(ask.app, ask.path["name"], ask.body["failure"])
