"""What runs out of a session right now, kept beside the call: since when, and under which id."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject

__all__ = ["begin", "finish", "set_broadcasting", "use_storage"]


def begin(ctx: Context, call: JsonObject, kind: str) -> JsonObject:
    """Note that something starts, and return its record."""
    record = _record(ctx, call)
    ctx.store.put("egress", kind, record, call["cid"])
    return record


def use_storage(ctx: Context, call: JsonObject, kind: str, storage: str) -> None:
    """Note the storage that was named for what runs."""
    record = ctx.store.get("egress", kind, call["cid"])
    if record is not None:
        ctx.store.put("egress", kind, record | {"storage": storage}, call["cid"])


def finish(ctx: Context, call: JsonObject, kind: str) -> JsonObject:
    """Note that something stops, and return what its record was."""
    record = ctx.store.get("egress", kind, call["cid"])
    ctx.store.delete("egress", kind, call["cid"])
    return record or _record(ctx, call)


def _record(ctx: Context, call: JsonObject) -> JsonObject:
    return {
        "egress_id": ctx.new_id("egress"),
        "session_id": call["current_session_id"],
        "started_at": ctx.now,
        "created_at": ctx.now,
    }


def set_broadcasting(call: JsonObject) -> None:
    """Say in the call whether anything is broadcast."""
    egress: JsonObject = call["egress"]
    call["egress"] = egress | {"broadcasting": "hls" in egress or bool(egress["rtmps"])}
