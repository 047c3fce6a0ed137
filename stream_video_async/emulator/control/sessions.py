"""Routes about what people do in a call, and about pages that a preview is made of."""

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
    "Show a call with its participants' tracks, pins and single permissions.",
    reply=obj(
        {
            "call": {"type": "object"},
            "participants": array({"type": "object"}),
            "pins": array({"type": "object"}),
            "permissions": {"type": "object"},
        },
        ["call", "participants", "pins", "permissions"],
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
