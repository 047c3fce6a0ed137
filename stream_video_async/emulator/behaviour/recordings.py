"""Recordings of a session: composite, individual and raw.

What they give is a tiny file, there when they have stopped and the option ``tasks`` lets it.

Inferred: starting what runs already changes nothing; ``recording.mode: disabled`` refuses composite recordings, the
other two kinds are not held against their settings because their defaults are unknown; texts for unknown recordings.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from stream_video_async.emulator.errors import bad_input, not_found

from .calls_shared import find_call, require_call, save_call
from .egress import EgressKind, register_egress, start_egress
from .egress_records import begin, finish, use_storage
from .external_storage import chosen_storage, file_path, require_own_file, require_storage
from .files import file_name, store_file
from .ready import count_listing, make_ready
from .registry import operation
from .sessions import require_session
from .timers import cancel_timer, on_timer, set_timer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject

_KINDS: Final[Mapping[str, EgressKind]] = {
    "composite": "composite_recording",
    "individual": "individual_recording",
    "raw": "raw_recording",
}
_PART: Final = 2 * 3600 * 1_000_000_000
"""Nanoseconds after which what was recorded so far becomes a file of its own."""
_CAPABILITIES: Final = {"composite": "record-call", "individual": "individual-record-call", "raw": "raw-record-call"}


def _is_running(recording_type: str, call: JsonObject) -> bool:
    return _KINDS[recording_type] in call["egress"]


def _start(recording_type: str, ctx: Context, call: JsonObject) -> None:
    kind = _KINDS[recording_type]
    record = begin(ctx, call, kind)
    call["egress"] = call["egress"] | {kind: {"status": "running"}}
    call["recording"] = True
    _plan_part(ctx, call, recording_type)
    _emit(ctx, "call.recording_started", call, recording_type, record)


def _stop(recording_type: str, ctx: Context, call: JsonObject) -> None:
    kind = _KINDS[recording_type]
    record = finish(ctx, call, kind)
    cancel_timer(ctx, "recording_part", f"{call['cid']}/{recording_type}")
    call["egress"] = {name: value for name, value in call["egress"].items() if name != kind}
    call["recording"] = any(name in call["egress"] for name in _KINDS.values())
    _emit(ctx, "call.recording_stopped", call, recording_type, record)
    _upload(ctx, call, recording_type, record)


def _upload(ctx: Context, call: JsonObject, recording_type: str, record: JsonObject) -> None:
    """Make a file of what was recorded since the last one."""
    part: int = record.get("parts", 0)
    extension = "mp4" if recording_type == "composite" else "tar.gz"
    ending = f"{recording_type}_{record['egress_id']}{f'_{part}' if part else ''}.{extension}"
    name = f"rec_{call['type']}_{call['id']}_{ending}"[-256:]
    storage = chosen_storage(ctx, call, record.get("storage"))
    recording: JsonObject = {
        "filename": name,
        "recording_type": recording_type,
        "session_id": record["session_id"],
        "start_time": record.get("part_started_at", record["started_at"]),
        "end_time": ctx.now,
        "url": store_file(ctx, file_path(storage, "recordings", name), b"a recording of the emulator\n"),
    }
    make_ready(
        ctx,
        call["cid"],
        "recording",
        recording,
        "call.recording_ready",
        egress_id=record["egress_id"],
        recording_type=recording_type,
        call_recording=recording,
    )


def _plan_part(ctx: Context, call: JsonObject, recording_type: str) -> None:
    fields = {"cid": call["cid"], "recording_type": recording_type}
    set_timer(ctx, "recording_part", f"{call['cid']}/{recording_type}", ctx.now + _PART, fields)


@on_timer("recording_part")
def _next_part(ctx: Context, timer: JsonObject) -> None:
    recording_type: str = timer["recording_type"]
    call = find_call(ctx, timer["cid"])
    if call is None or not _is_running(recording_type, call):
        return
    record = ctx.store.get("egress", _KINDS[recording_type], call["cid"])
    if record is not None:
        _upload(ctx, call, recording_type, record)
        record |= {"parts": record.get("parts", 0) + 1, "part_started_at": ctx.now}
        ctx.store.put("egress", _KINDS[recording_type], record, call["cid"])
        _plan_part(ctx, call, recording_type)


def _emit(ctx: Context, type: str, call: JsonObject, recording_type: str, record: JsonObject) -> None:
    ctx.emit(type, call_cid=call["cid"], egress_id=record["egress_id"], recording_type=recording_type)


for _type, _kind in _KINDS.items():
    register_egress(
        _kind,
        start=functools.partial(_start, _type),
        stop=functools.partial(_stop, _type),
        is_running=functools.partial(_is_running, _type),
    )


@operation("StartRecording")
def start_recording(ctx: Context) -> JsonObject:
    """Record the running session."""
    recording_type = ctx.path["recording_type"]
    call = require_call(ctx, f"start-{_CAPABILITIES[recording_type]}")
    require_session(call)
    if recording_type == "composite" and call["settings"]["recording"]["mode"] == "disabled":
        raise bad_input("recording is disabled for this call")
    storage = ctx.body.get("recording_external_storage")
    require_storage(ctx, storage)
    start_egress(ctx, call, _KINDS[recording_type])
    if storage:
        use_storage(ctx, call, _KINDS[recording_type], storage)
    save_call(ctx, call)
    return {}


@operation("StopRecording")
def stop_recording(ctx: Context) -> JsonObject:
    """Stop a recording; it is listed from now on."""
    recording_type = ctx.path["recording_type"]
    call = require_call(ctx, f"stop-{_CAPABILITIES[recording_type]}")
    if not _is_running(recording_type, call):
        raise bad_input("call egress is not running")
    _stop(recording_type, ctx, call)
    save_call(ctx, call)
    return {}


@operation("ListRecordings")
def list_recordings(ctx: Context) -> JsonObject:
    """List what was recorded of a call."""
    cid = require_call(ctx, "read-call")["cid"]
    count_listing(ctx, cid, "recording")
    return {"recordings": ctx.store.all("recording", cid)}


@operation("DeleteRecording")
def delete_recording(ctx: Context) -> JsonObject:
    """Forget a recording."""
    call = require_call(ctx, "read-call")
    recording = ctx.store.get("recording", ctx.path["filename"], call["cid"])
    if recording is None or recording["session_id"] != ctx.path["session"]:
        raise not_found("recording doesn't exist")
    require_own_file(ctx, recording["url"])
    ctx.store.delete("recording", recording["filename"], call["cid"])
    ctx.store.delete_blob(file_name(ctx, recording["url"]) or "")
    return {}
