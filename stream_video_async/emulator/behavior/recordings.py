"""Going live, starting and stopping egress, and the resulting files.

Inferred: error texts for unknown recordings and transcriptions.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import attrs

from .calls_shared import emit_call, on_call, require_call, running_egress, save_call, save_changes, show_call
from .egress import KINDS, EgressKind, FileKind, count_listing, start_egress, stop_all_egress, stop_egress
from .external_storage import require_storage
from .files import file_name
from .kit import Context, JsonObject, bad_input, not_found, operation, shown_as
from .sessions import leave, may_enter_backstage, present, require_session, running_session, start_automatic


def _startable(ctx: Context, kind: EgressKind) -> JsonObject:
    """Return the call of the path, if a kind of egress may start in it."""
    call = require_call(ctx, f"start-{KINDS[kind].capability}")
    require_session(call)
    if KINDS[kind].is_disabled(call["settings"]):
        raise bad_input(f"{KINDS[kind].name} is disabled for this call")
    return call


@attrs.frozen
class _Operations:
    """The operations that start and stop a kind of egress."""

    kind: Callable[[Context], EgressKind]
    start: str
    stop: str
    storage: str = ""
    """The field of the start request that names an external storage."""
    also: EgressKind | None = None
    """Another kind that may be started and stopped together with this one, by the fields below."""
    start_also: str = ""
    stop_also: str = ""

    def serve(self) -> None:
        """Register both operations."""
        operation(self.start)(self.begin)
        operation(self.stop)(self.end)

    def begin(self, ctx: Context) -> JsonObject | None:
        kind, storage = self.kind(ctx), ctx.body.get(self.storage)
        call = _startable(ctx, kind)
        require_storage(ctx, storage)
        start_egress(ctx, call, kind, storage)
        if self.also and ctx.body.get(self.start_also):
            start_egress(ctx, call, self.also)
        save_call(ctx, call)
        return {"playlist_url": running_egress(call)["hls"]["shown"]["playlist_url"]} if kind == "hls" else None

    def end(self, ctx: Context) -> None:
        kind = self.kind(ctx)
        call = require_call(ctx, f"stop-{KINDS[kind].capability}")
        stop_egress(ctx, call, kind)
        if self.also in running_egress(call) and ctx.body.get(self.stop_also):
            stop_egress(ctx, call, self.also)
        save_call(ctx, call)


def _recording(ctx: Context) -> EgressKind:
    return cast("EgressKind", f"{ctx.path['recording_type']}_recording")


for _served in (
    _Operations(_recording, "StartRecording", "StopRecording", "recording_external_storage"),
    _Operations(lambda _: "frame_recording", "StartFrameRecording", "StopFrameRecording", "recording_external_storage"),
    _Operations(lambda _: "hls", "StartHLSBroadcasting", "StopHLSBroadcasting"),
    _Operations(
        lambda _: "transcription",
        "StartTranscription",
        "StopTranscription",
        "transcription_external_storage",
        "closed_caption",
        "enable_closed_captions",
        "stop_closed_captions",
    ),
    _Operations(
        lambda _: "closed_caption",
        "StartClosedCaptions",
        "StopClosedCaptions",
        "external_storage",
        "transcription",
        "enable_transcription",
        "stop_transcription",
    ),
):
    _served.serve()


# --- going live -------------------------------------------------------------------------------------------------------


def _requested_kinds(ctx: Context, verb: str) -> list[EgressKind]:
    body = ctx.body
    if body.get(f"{verb}_recording"):
        body = body | {f"{verb}_composite_recording": True}
    return [kind for kind in KINDS if body.get(f"{verb}_{kind}")]


@on_call("GoLive", "update-call")
def go_live(ctx: Context, call: JsonObject) -> JsonObject:
    """Leave backstage, and start the requested and the ``auto-on`` egress."""
    call["backstage"] = False
    session = running_session(call)
    if session is not None:
        session["live_started_at"] = ctx.now
        session.pop("live_ended_at", None)
    for kind in _requested_kinds(ctx, "start"):
        start_egress(ctx, call, kind)
    start_automatic(ctx, call)
    save_call(ctx, call)
    emit_call(ctx, "call.live_started", call)
    return {"call": show_call(ctx, call)}


def _remove_viewers(ctx: Context, call: JsonObject) -> None:
    """Remove the participants who may not be in backstage."""
    for user_id in sorted({entry["user_id"] for entry in present(call)}):
        if not may_enter_backstage(ctx, call, user_id):
            leave(ctx, call, user_id)


@on_call("StopLive", "update-call")
def stop_live(ctx: Context, call: JsonObject) -> JsonObject:
    """Go backstage, and stop all egress that the request does not continue."""
    call["backstage"] = True
    session = running_session(call)
    if session is not None:
        session["live_ended_at"] = ctx.now
    stop_all_egress(ctx, call, _requested_kinds(ctx, "continue"))
    _remove_viewers(ctx, call)
    save_changes(ctx, call)
    return {"call": show_call(ctx, call)}


# --- RTMP ------------------------------------------------------------------------------------------------------------


@operation("StartRTMPBroadcasts")
def start_rtmp_broadcasts(ctx: Context) -> None:
    """Broadcast the running session to RTMP targets."""
    call = _startable(ctx, "rtmp_broadcasts")
    running: JsonObject = running_egress(call).setdefault("rtmp_broadcasts", {})
    for request in ctx.body["broadcasts"]:
        name: str = request["name"]
        if name in running:
            raise bad_input(f"RTMP broadcast {name} is running already")
        running[name] = {**shown_as("EgressRTMPResponse", request), "started_at": ctx.now}
        ctx.emit("call.rtmp_broadcast_started", call_cid=call["cid"], name=name)
    save_call(ctx, call)


@on_call("StopAllRTMPBroadcasts", "stop-broadcast-call")
def stop_all_rtmp_broadcasts(ctx: Context, call: JsonObject) -> None:
    """Stop all broadcasts."""
    stop_egress(ctx, call, "rtmp_broadcasts")
    save_call(ctx, call)


@on_call("StopRTMPBroadcast", "stop-broadcast-call")
def stop_rtmp_broadcast(ctx: Context, call: JsonObject) -> None:
    """Stop one broadcast."""
    name, running = ctx.path["name"], running_egress(call).get("rtmp_broadcasts", {})
    if name not in running:
        raise bad_input(KINDS["rtmp_broadcasts"].idle)
    del running[name]
    if not running:
        del running_egress(call)["rtmp_broadcasts"]
    ctx.emit("call.rtmp_broadcast_stopped", call_cid=call["cid"], name=name)
    save_call(ctx, call)


# --- files ------------------------------------------------------------------------------------------------------------


def _serve_files(kind: FileKind, list: str, delete: str) -> None:
    @on_call(list, "read-call")
    def list_files(ctx: Context, call: JsonObject) -> JsonObject:
        count_listing(ctx, call["cid"], kind)
        return {f"{kind}s": ctx.store.all(kind, call["cid"])}

    @on_call(delete, "read-call")
    def delete_file(ctx: Context, call: JsonObject) -> None:
        file = ctx.store.get(kind, ctx.path["filename"], call["cid"])
        if file is None or file["session_id"] != ctx.path["session"]:
            raise not_found(f"{kind} doesn't exist")
        name = file_name(ctx, file["url"]) or ""
        if name.startswith("external-storage/"):
            raise bad_input("only files on Stream's own storage can be deleted")
        ctx.store.delete(kind, file["filename"], call["cid"])
        ctx.store.delete_blob(name)


_serve_files("recording", list="ListRecordings", delete="DeleteRecording")
_serve_files("transcription", list="ListTranscriptions", delete="DeleteTranscription")
