"""What is left of each operation's window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream_video_async.emulator.context import PLATFORMS
from stream_video_async.emulator.contract import load_contract

from .registry import operation

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context, Platform
    from stream_video_async.emulator.json_types import JsonObject


@operation("GetRateLimits")
def get_rate_limits(ctx: Context) -> JsonObject:
    """Show the counters by platform and operation; operations of other products can be named too."""
    endpoints = load_contract().endpoints
    asked: str = ctx.query.get("endpoints", "")
    names = list(filter(None, asked.split(","))) if asked else list(endpoints)
    chosen: list[Platform] = [platform for platform in PLATFORMS if ctx.query.get(platform)] or list(PLATFORMS)
    return {platform: {name: _read(ctx, name, platform) for name in names} for platform in chosen}


def _read(ctx: Context, name: str, platform: Platform) -> JsonObject:
    limit, remaining, reset = ctx.read_limit(name, platform)
    return {"limit": limit, "remaining": remaining, "reset": reset}
