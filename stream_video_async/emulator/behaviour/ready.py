"""When recordings and transcriptions appear: at once, after seconds or after listings, as the option ``tasks`` says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from .calls_shared import find_call
from .timers import on_timer, set_timer

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject

__all__ = ["count_listing", "make_ready"]


def make_ready(
    ctx: Context, cid: str, kind: Literal["recording", "transcription"], file: JsonObject, event: str, **fields: Any
) -> None:
    """Let a call's file appear under ``kind``, now or later, and send ``event`` with ``fields`` when it does."""
    mode = ctx.options.tasks
    pending: JsonObject = {"cid": cid, "kind": kind, "file": file, "event": event, "fields": fields}
    if mode.amount <= 0:
        _appear(ctx, pending)
        return
    if mode.kind == "seconds":
        set_timer(ctx, "file", f"{cid}/{file['filename']}", ctx.now + int(mode.amount * 1e9), pending)
        return
    pending |= {"created_at": ctx.now, "listings_left": int(mode.amount)}
    ctx.store.put("unready", file["filename"], pending, cid)


@on_timer("file")
def _appear(ctx: Context, pending: JsonObject) -> None:
    if find_call(ctx, pending["cid"]) is None:
        return
    ctx.store.delete("unready", pending["file"]["filename"], pending["cid"])
    ctx.store.put(pending["kind"], pending["file"]["filename"], pending["file"], pending["cid"])
    ctx.emit(pending["event"], call_cid=pending["cid"], **pending["fields"])


def count_listing(ctx: Context, cid: str, kind: Literal["recording", "transcription"]) -> None:
    """Note that somebody looks for a call's files; those that waited for the last time appear."""
    for pending in ctx.store.all("unready", cid):
        if pending["kind"] != kind:
            continue
        if pending["listings_left"] <= 0:
            _appear(ctx, pending)
            continue
        left: int = pending["listings_left"] - 1
        ctx.store.put("unready", pending["file"]["filename"], {**pending, "listings_left": left}, cid)
