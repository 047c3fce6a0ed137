"""Edges to connect to, and users' live locations (which belong to chat messages and therefore are never there)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream_video_async.emulator.errors import bad_input, not_found

from .registry import operation
from .users_shared import require_user

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject


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


@operation("GetUserLiveLocations")
def get_user_live_locations(ctx: Context) -> JsonObject:
    """List a user's live locations: none, for they are shared by chat messages."""
    _user(ctx)
    return {"active_live_locations": []}


@operation("UpdateLiveLocation")
def update_live_location(ctx: Context) -> JsonObject:
    """Refuse: the location's message cannot exist here."""
    _user(ctx)
    raise not_found(f"live location of message {ctx.body['message_id']} doesn't exist")
