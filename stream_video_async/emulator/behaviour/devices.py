"""Devices that get pushes; they belong to users.

Inferred: a device id belongs to one user at a time, so registering it again moves it; the provider's name is not
checked; removing an unknown device is a 404.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .crud import acting_user, given
from .registry import operation
from .resource import Resource

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject


@operation("CreateDevice")
def create_device(ctx: Context) -> JsonObject:
    """Register a device for a user."""
    user_id, body = acting_user(ctx), ctx.body
    for device, _ in ctx.store.select("device", "id = ?", [body["id"]], "seq", -1):
        ctx.store.delete("device", body["id"], device["user_id"])
    device = {
        **given(body, ("id", "push_provider", "push_provider_name", "hardware_id")),
        "user_id": user_id,
        "created_at": ctx.now,
    }
    if body.get("voip_token"):
        device["voip"] = True
    ctx.store.put("device", body["id"], device, user_id)
    return {}


Resource("device", many="devices", owner=acting_user).serve(list="ListDevices", delete="DeleteDevice")
