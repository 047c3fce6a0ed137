"""When recordings and transcriptions appear: at once, after seconds or after listings, as the option ``tasks`` says."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .calls_shared import find_call
from .kit import Context, JsonObject
from .timers import on_timer, set_timer

FileKind: TypeAlias = Literal["recording", "transcription"]


def make_ready(ctx: Context, cid: str, kind: FileKind, file: JsonObject, named: JsonObject) -> None:
    """Let a call's file appear under ``kind``, now or later, and send the event that says so when it does."""
    mode = ctx.options.tasks
    pending: JsonObject = {"cid": cid, "kind": kind, "file": file, "named": named}
    if mode.amount <= 0:
        _appear(ctx, pending)
    elif mode.kind == "seconds":
        set_timer(ctx, "file", f"{cid}/{file['filename']}", ctx.now + int(mode.amount * 1e9), pending)
    else:
        pending |= {"created_at": ctx.now, "listings_left": int(mode.amount)}
        ctx.store.put("unready", file["filename"], pending, cid)


@on_timer("file")
def _appear(ctx: Context, pending: JsonObject) -> None:
    cid, kind, file = pending["cid"], pending["kind"], pending["file"]
    if find_call(ctx, cid) is not None:
        ctx.store.delete("unready", file["filename"], cid)
        ctx.store.put(kind, file["filename"], file, cid)
        ctx.emit(f"call.{kind}_ready", call_cid=cid, **pending["named"], **{f"call_{kind}": file})


def count_listing(ctx: Context, cid: str, kind: FileKind) -> None:
    """Note that somebody looks for a call's files; those that waited for the last time appear."""
    for pending in ctx.store.all("unready", cid):
        if pending["kind"] == kind and pending["listings_left"] <= 0:
            _appear(ctx, pending)
        elif pending["kind"] == kind:
            left = {"listings_left": pending["listings_left"] - 1}
            ctx.store.put("unready", pending["file"]["filename"], pending | left, cid)
