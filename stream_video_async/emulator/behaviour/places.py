"""Edges to connect to, and users' live locations.

Inferred: locations are shared by chat messages, which do not exist here; a test shares one with ``share_location`` or
``POST /_emulator/locations``. Then it is listed until it ends, and its user may move it or set another end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream_video_async.emulator.clock import parse_time
from stream_video_async.emulator.errors import bad_input, not_found

from .registry import operation
from .users_shared import require_user

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject

__all__ = ["share_location"]


@operation("GetEdges")
def get_edges(ctx: Context) -> JsonObject:
    """List the one edge there is: this machine."""
    return {
        "edges": [
            {
                "id": "local",
                "latency_test_url": f"{ctx.base_url}/_emulator/health",
                "latitude": 52.37,
                "longitude": 4.9,
                "continent_code": "EU",
                "country_iso_code": "NL",
                "subdivision_iso_code": "NH",
                "green": 100,
                "yellow": 200,
                "red": 300,
            }
        ]
    }


def _user(ctx: Context) -> str:
    user_id = ctx.user_id()
    if user_id is None:
        raise bad_input("either user or user_id must be provided when using server side auth.")
    return str(require_user(ctx, user_id)["id"])


def share_location(ctx: Context, user_id: str, message_id: str, location: JsonObject) -> None:
    """Let a user share a live location by a message.

    Raises:
        ApiFault: 404, code 16: there is no such user.
    """
    shared: JsonObject = {
        "message_id": message_id,
        "channel_cid": f"messaging:{message_id}",
        "user_id": str(require_user(ctx, user_id)["id"]),
        "created_by_device_id": "emulator",
        "created_at": ctx.now,
        "updated_at": ctx.now,
        **{name: value for name, value in location.items() if value is not None},
    }
    ctx.store.put("live_location", message_id, shared, user_id)


def _is_active(ctx: Context, location: JsonObject) -> bool:
    return "end_at" not in location or location["end_at"] > ctx.now


@operation("GetUserLiveLocations")
def get_user_live_locations(ctx: Context) -> JsonObject:
    """List a user's live locations that have not ended."""
    found = ctx.store.all("live_location", _user(ctx))
    active = [location for location in found if _is_active(ctx, location)]
    return {"active_live_locations": [{**location, "duration": "0ms"} for location in active]}


@operation("UpdateLiveLocation")
def update_live_location(ctx: Context) -> JsonObject:
    """Move a live location, or set when it ends."""
    user_id, message_id = _user(ctx), ctx.body["message_id"]
    location = ctx.store.get("live_location", message_id, user_id)
    if location is None:
        raise not_found(f"live location of message {message_id} doesn't exist")
    if not _is_active(ctx, location):
        raise bad_input(f"live location of message {message_id} has ended")
    location |= {name: ctx.body[name] for name in ("latitude", "longitude") if name in ctx.body}
    if "end_at" in ctx.body:
        location["end_at"] = parse_time(ctx.body["end_at"])
    location["updated_at"] = ctx.now
    ctx.store.put("live_location", message_id, location, user_id)
    return location
