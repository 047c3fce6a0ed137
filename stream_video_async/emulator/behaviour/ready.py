"""When recordings and transcriptions appear: at once, after seconds or after listings, as the option ``tasks`` says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

import attrs

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject

__all__ = ["count_listing", "make_ready", "run_due_files"]

_NEVER: Final = 2**62
"""When a file is due that waits for listings, not for time."""


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
        pending["created_at"] = ctx.now + int(mode.amount * 1e9)
    else:
        pending |= {"created_at": _NEVER, "listings_left": int(mode.amount)}
    ctx.store.put("unready", file["filename"], pending, cid)


def _appear(ctx: Context, pending: JsonObject) -> None:
    ctx.store.delete("unready", pending["file"]["filename"], pending["cid"])
    ctx.store.put(pending["kind"], pending["file"]["filename"], pending["file"], pending["cid"])
    ctx.emit(pending["event"], call_cid=pending["cid"], **pending["fields"])


def run_due_files(ctx: Context) -> None:
    """Let appear what fell due, at the instant it was due."""
    for pending in ctx.store.due("unready", ctx.now):
        _appear(attrs.evolve(ctx, now=pending["created_at"]), pending)


def count_listing(ctx: Context, cid: str, kind: Literal["recording", "transcription"]) -> None:
    """Note that somebody looks for a call's files; those that waited for the last time appear."""
    for pending in ctx.store.all("unready", cid):
        if pending["kind"] != kind or "listings_left" not in pending:
            continue
        if pending["listings_left"] <= 0:
            _appear(ctx, pending)
            continue
        left: int = pending["listings_left"] - 1
        ctx.store.put("unready", pending["file"]["filename"], {**pending, "listings_left": left}, cid)
