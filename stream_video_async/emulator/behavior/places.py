"""Edges to connect to, and users' live locations.

Inferred: locations are shared by chat messages, which are not emulated; a test shares one with ``share_location`` or
``POST /_emulator/locations``. It is listed until it ends; its user may move it or change its end.
"""

from __future__ import annotations

from .kit import Context, JsonObject, bad_input, not_found, operation, pick, read_instant
from .users_shared import acting_id, require_user


@operation("GetEdges")
def get_edges(ctx: Context) -> JsonObject:
    """List the only edge, this machine."""
    edge: JsonObject = {
        "id": "local", "latency_test_url": f"{ctx.base_url}/_emulator/health", "latitude": 52.37, "longitude": 4.9,
        "continent_code": "EU", "country_iso_code": "NL", "subdivision_iso_code": "NH",
        "green": 100, "yellow": 200, "red": 300,
    }  # fmt: skip
    return {"edges": [edge]}


def share_location(ctx: Context, user_id: str, message_id: str, location: JsonObject) -> None:
    """Share a live location of a user by a message (else 404: the user does not exist)."""
    shared: JsonObject = {
        "message_id": message_id,
        "channel_cid": f"messaging:{message_id}",
        "user_id": require_user(ctx, user_id)["id"],
        "created_by_device_id": "emulator",
        "created_at": ctx.now,
        "updated_at": ctx.now,
        **pick(location, location),
    }
    ctx.store.put("live_location", message_id, shared, user_id)


def _is_active(ctx: Context, location: JsonObject) -> bool:
    return "end_at" not in location or location["end_at"] > ctx.now


@operation("GetUserLiveLocations")
def get_user_live_locations(ctx: Context) -> JsonObject:
    """List a user's live locations that have not ended."""
    found = ctx.store.all("live_location", require_user(ctx, acting_id(ctx))["id"])
    active = [location for location in found if _is_active(ctx, location)]
    return {"active_live_locations": [{**location, "duration": "0ms"} for location in active]}


@operation("UpdateLiveLocation")
def update_live_location(ctx: Context) -> JsonObject:
    """Move a live location, or change its end."""
    user, message_id = require_user(ctx, acting_id(ctx)), ctx.body["message_id"]
    location = ctx.store.get("live_location", message_id, user["id"])
    if location is None:
        raise not_found(f"live location of message {message_id} doesn't exist")
    if not _is_active(ctx, location):
        raise bad_input(f"live location of message {message_id} has ended")
    location |= pick(ctx.body, ("latitude", "longitude")) | {"updated_at": ctx.now}
    if "end_at" in ctx.body:
        location["end_at"] = read_instant("end_at", ctx.body["end_at"])
    ctx.store.put("live_location", message_id, location, user["id"])
    return location
