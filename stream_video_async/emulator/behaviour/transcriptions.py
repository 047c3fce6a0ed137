"""Transcription and closed captions of a session. Nobody speaks here: a transcription is an empty file.

Inferred: captions need a session like recordings do, and stop with ``call is not being captioned`` when idle; starting
what runs already changes nothing; ``mode: disabled`` refuses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream_video_async.emulator.errors import bad_input, not_found

from .calls_shared import require_call, save_call
from .egress import register_egress, start_egress
from .egress_records import begin, finish, use_storage
from .external_storage import chosen_storage, file_path, require_own_file, require_storage
from .files import file_name, store_file
from .ready import count_listing, make_ready
from .registry import operation
from .sessions import require_session

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject


def _start_transcription(ctx: Context, call: JsonObject) -> None:
    record = begin(ctx, call, "transcription")
    call["transcribing"] = True
    ctx.emit("call.transcription_started", call_cid=call["cid"], egress_id=record["egress_id"])


def _end_transcription(ctx: Context, call: JsonObject) -> None:
    """End with what is transcribed; only a stop by the API sends ``call.transcription_stopped`` as well."""
    record = finish(ctx, call, "transcription")
    call["transcribing"] = False
    egress_id: str = record["egress_id"]
    name = f"transcript_{call['type']}_{call['id']}_{egress_id}.jsonl"[-256:]
    storage = chosen_storage(ctx, call, record.get("storage"))
    transcription: JsonObject = {
        "filename": name,
        "session_id": record["session_id"],
        "start_time": record["started_at"],
        "end_time": ctx.now,
        "url": store_file(ctx, file_path(storage, "transcriptions", name), b""),
    }
    make_ready(
        ctx,
        call["cid"],
        "transcription",
        transcription,
        "call.transcription_ready",
        egress_id=egress_id,
        call_transcription=transcription,
    )


def _stop_transcription(ctx: Context, call: JsonObject) -> None:
    record = ctx.store.get("egress", "transcription", call["cid"]) or {}
    ctx.emit("call.transcription_stopped", call_cid=call["cid"], egress_id=record.get("egress_id", ""))
    _end_transcription(ctx, call)


def _start_captions(ctx: Context, call: JsonObject) -> None:
    call["captioning"] = True
    ctx.emit("call.closed_captions_started", call_cid=call["cid"])


def _stop_captions(ctx: Context, call: JsonObject) -> None:
    call["captioning"] = False
    ctx.emit("call.closed_captions_stopped", call_cid=call["cid"])


def _is_transcribing(call: JsonObject) -> bool:
    return bool(call["transcribing"])


def _is_captioning(call: JsonObject) -> bool:
    return bool(call["captioning"])


register_egress("transcription", start=_start_transcription, stop=_end_transcription, is_running=_is_transcribing)
register_egress("closed_caption", start=_start_captions, stop=_stop_captions, is_running=_is_captioning)


def _live_call(ctx: Context, capability: str, setting: str) -> JsonObject:
    call = require_call(ctx, capability)
    require_session(call)
    if call["settings"]["transcription"][setting] == "disabled":
        raise bad_input(f"{setting.removesuffix('_mode').replace('mode', 'transcription')} is disabled for this call")
    return call


@operation("StartTranscription")
def start_transcription(ctx: Context) -> JsonObject:
    """Transcribe the running session, with captions if asked for."""
    call = _live_call(ctx, "start-transcription-call", "mode")
    storage = ctx.body.get("transcription_external_storage")
    require_storage(ctx, storage)
    start_egress(ctx, call, "transcription")
    if storage:
        use_storage(ctx, call, "transcription", storage)
    if ctx.body.get("enable_closed_captions"):
        start_egress(ctx, call, "closed_caption")
    save_call(ctx, call)
    return {}


@operation("StopTranscription")
def stop_transcription(ctx: Context) -> JsonObject:
    """Stop transcribing; the transcription is listed from now on."""
    call = require_call(ctx, "stop-transcription-call")
    if not _is_transcribing(call):
        raise bad_input("call is not being transcribed")
    _stop_transcription(ctx, call)
    if ctx.body.get("stop_closed_captions") and _is_captioning(call):
        _stop_captions(ctx, call)
    save_call(ctx, call)
    return {}


@operation("StartClosedCaptions")
def start_closed_captions(ctx: Context) -> JsonObject:
    """Caption the running session, with a transcription if asked for."""
    call = _live_call(ctx, "start-closed-captions-call", "closed_caption_mode")
    require_storage(ctx, ctx.body.get("external_storage"))
    start_egress(ctx, call, "closed_caption")
    if ctx.body.get("enable_transcription"):
        start_egress(ctx, call, "transcription")
    save_call(ctx, call)
    return {}


@operation("StopClosedCaptions")
def stop_closed_captions(ctx: Context) -> JsonObject:
    """Stop captioning."""
    call = require_call(ctx, "stop-closed-captions-call")
    if not _is_captioning(call):
        raise bad_input("call is not being captioned")
    _stop_captions(ctx, call)
    if ctx.body.get("stop_transcription") and _is_transcribing(call):
        _stop_transcription(ctx, call)
    save_call(ctx, call)
    return {}


@operation("ListTranscriptions")
def list_transcriptions(ctx: Context) -> JsonObject:
    """List the transcriptions of a call."""
    cid = require_call(ctx, "read-call")["cid"]
    count_listing(ctx, cid, "transcription")
    return {"transcriptions": ctx.store.all("transcription", cid)}


@operation("DeleteTranscription")
def delete_transcription(ctx: Context) -> JsonObject:
    """Forget a transcription."""
    call = require_call(ctx, "read-call")
    transcription = ctx.store.get("transcription", ctx.path["filename"], call["cid"])
    if transcription is None or transcription["session_id"] != ctx.path["session"]:
        raise not_found("transcription doesn't exist")
    require_own_file(ctx, transcription["url"])
    ctx.store.delete("transcription", transcription["filename"], call["cid"])
    ctx.store.delete_blob(file_name(ctx, transcription["url"]) or "")
    return {}
