"""Egress of a session: recordings, transcription, captions, HLS, RTMP, frames. No media is sent.

``running_egress`` returns a record of each running kind, with its start time and id. The functions here change the
call's document; the caller stores it.

Inferred: all kinds need a session; starting a kind that runs changes nothing; stopping one that does not run fails with
``call egress is not running``, or a text of its own for transcription and captions; a kind disabled by the settings
does not start, except for individual and raw recordings, whose defaults are unknown; no frames become ready.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Final, Literal, TypeAlias

import attrs

from .calls_shared import RECORDINGS, emit_call, find_call, running_egress
from .external_storage import folder_of
from .files import store_file
from .kit import SECOND, Context, JsonObject, bad_input
from .timers import cancel_timer, on_timer, set_timer

EgressKind: TypeAlias = Literal[
    "hls", "composite_recording", "individual_recording", "raw_recording", "rtmp_broadcasts", "transcription",
    "closed_caption", "frame_recording",
]  # fmt: skip
FileKind: TypeAlias = Literal["recording", "transcription"]
_PART_LENGTH: Final = 2 * 3600 * SECOND
"""Nanoseconds; a longer recording is split into files of this length."""


@attrs.frozen
class Egress:
    """One kind of egress: its names in events and errors, and the settings that disable it."""

    event: str
    """Prefix of its event types, before ``_started`` and ``_stopped``."""
    capability: str
    """Name of its capabilities, after ``start-`` and ``stop-``."""
    is_disabled: Callable[[JsonObject], bool] = lambda _: False
    """Returns whether a call's settings disable it."""
    name: str = "recording"
    """Name in the error when it is disabled."""
    idle: str = "call egress is not running"
    """Text of the error when it is stopped but does not run."""


def _has_no_hls(settings: JsonObject) -> bool:
    broadcasting = settings["broadcasting"]
    return not (broadcasting["enabled"] and broadcasting["hls"]["enabled"])


KINDS: Final[Mapping[EgressKind, Egress]] = {
    "hls": Egress("call.hls_broadcasting", "broadcast-call", _has_no_hls, "HLS broadcasting"),
    "composite_recording": Egress(
        "call.recording", "record-call", lambda settings: settings["recording"]["mode"] == "disabled"
    ),
    "individual_recording": Egress("call.recording", "individual-record-call"),
    "raw_recording": Egress("call.recording", "raw-record-call"),
    "rtmp_broadcasts": Egress("call.rtmp_broadcast", "broadcast-call"),
    "transcription": Egress(
        "call.transcription",
        "transcription-call",
        lambda settings: settings["transcription"]["mode"] == "disabled",
        "transcription",
        "call is not being transcribed",
    ),
    "closed_caption": Egress(
        "call.closed_captions",
        "closed-captions-call",
        lambda settings: settings["transcription"]["closed_caption_mode"] == "disabled",
        "closed_caption",
        "call is not being captioned",
    ),
    "frame_recording": Egress("call.frame_recording", "frame-record-call"),
}


def start_egress(ctx: Context, call: JsonObject, kind: EgressKind, storage: str | None = None) -> None:
    """Start a kind of egress in a session unless it runs; do nothing for RTMP broadcasts, which need a target."""
    if not call["current_session_id"] or kind == "rtmp_broadcasts":
        return
    if kind not in running_egress(call):
        record = {"egress_id": ctx.new_id("egress"), "session_id": call["current_session_id"], "started_at": ctx.now}
        if kind == "hls":
            url = f"{ctx.base_url}/hls/{call['type']}/{call['id']}/{call['current_session_id']}/index.m3u8"
            record["shown"] = {"playlist_url": url, "status": "running"}
        running_egress(call)[kind] = record
        _emit(ctx, call, kind, record, "started")
        if kind in RECORDINGS:
            _plan_part(ctx, call, kind)
    if storage:
        running_egress(call)[kind]["storage"] = storage


def stop_egress(ctx: Context, call: JsonObject, kind: EgressKind, *, by_api: bool = True) -> None:
    """Stop a running kind; ``call.transcription_stopped`` is sent only if the API stopped it.

    Raises:
        ApiFault: 400, code 4: it does not run.
    """
    record = running_egress(call).pop(kind, None)
    if record is None:
        raise bad_input(KINDS[kind].idle)
    if kind == "rtmp_broadcasts":
        for name in record:
            ctx.emit("call.rtmp_broadcast_stopped", call_cid=call["cid"], name=name)
        return
    cancel_timer(ctx, "recording_part", f"{call['cid']}/{kind}")
    if by_api or kind != "transcription":
        _emit(ctx, call, kind, record, "stopped")
    _keep_file(ctx, call, kind, record)


def stop_all_egress(ctx: Context, call: JsonObject, keep: Collection[EgressKind] = ()) -> None:
    """Stop everything that runs, except the kinds in ``keep``."""
    for kind in KINDS:
        if kind in running_egress(call) and kind not in keep:
            stop_egress(ctx, call, kind, by_api=False)


def _emit(ctx: Context, call: JsonObject, kind: EgressKind, record: JsonObject, what: str) -> None:
    event = f"{KINDS[kind].event}_{what}"
    if kind == "closed_caption" or event == "call.hls_broadcasting_stopped":
        ctx.emit(event, call_cid=call["cid"])
    elif kind == "hls":
        emit_call(ctx, event, call, hls_playlist_url=record["shown"]["playlist_url"])
    elif kind == "frame_recording":
        emit_call(ctx, event, call, egress_id=record["egress_id"])
    else:
        ctx.emit(event, call_cid=call["cid"], **_event_fields(kind, record))


def _event_fields(kind: EgressKind, record: JsonObject) -> JsonObject:
    """Return the fields that identify a recording or transcription in its events."""
    named: JsonObject = {"egress_id": record["egress_id"]}
    return named | {"recording_type": kind.removesuffix("_recording")} if kind in RECORDINGS else named


# --- files ------------------------------------------------------------------------------------------------------------


def _keep_file(ctx: Context, call: JsonObject, kind: EgressKind, record: JsonObject) -> None:
    """Store a file of a recording, from the end of its last file, or of a transcription."""
    egress_id, part = record["egress_id"], record.get("parts", 0)
    file: JsonObject = {
        "session_id": record["session_id"],
        "start_time": record.get("part_started_at", record["started_at"]),
        "end_time": ctx.now,
    }
    what: FileKind
    if kind in RECORDINGS:
        what, content, type_ = "recording", b"a recording of the emulator\n", kind.removesuffix("_recording")
        extension = "mp4" if type_ == "composite" else "tar.gz"
        name = f"rec_{call['type']}_{call['id']}_{type_}_{egress_id}{f'_{part}' if part else ''}.{extension}"
        file["recording_type"] = type_
    elif kind == "transcription":
        what, content, name = "transcription", b"", f"transcript_{call['type']}_{call['id']}_{egress_id}.jsonl"
    else:
        return
    folder = folder_of(ctx, call, record.get("storage"), f"{what}s")
    file["filename"] = name[-256:]
    file["url"] = store_file(ctx, f"{folder}/{file['filename']}", content)
    _make_ready(ctx, call["cid"], what, file, _event_fields(kind, record))


def _plan_part(ctx: Context, call: JsonObject, kind: EgressKind) -> None:
    fields = {"cid": call["cid"], "kind": kind}
    set_timer(ctx, "recording_part", f"{call['cid']}/{kind}", ctx.now + _PART_LENGTH, fields)


@on_timer("recording_part")
def _next_part(ctx: Context, timer: JsonObject) -> None:
    kind: EgressKind = timer["kind"]
    call = find_call(ctx, timer["cid"])
    if call is not None and kind in running_egress(call):
        record = running_egress(call)[kind]
        _keep_file(ctx, call, kind, record)
        record |= {"parts": record.get("parts", 0) + 1, "part_started_at": ctx.now}
        ctx.store.put("call", call["cid"], call)
        _plan_part(ctx, call, kind)


def _make_ready(ctx: Context, cid: str, kind: FileKind, file: JsonObject, named: JsonObject) -> None:
    """Publish a file and send its event, now or later, depending on the option ``tasks``."""
    mode = ctx.options.tasks
    pending: JsonObject = {"cid": cid, "kind": kind, "file": file, "named": named}
    if mode.amount <= 0:
        _publish_file(ctx, pending)
    elif mode.kind == "seconds":
        set_timer(ctx, "file", f"{cid}/{file['filename']}", ctx.now + int(mode.amount * SECOND), pending)
    else:
        pending |= {"created_at": ctx.now, "listings_left": int(mode.amount)}
        ctx.store.put("unready", file["filename"], pending, cid)


@on_timer("file")
def _publish_file(ctx: Context, pending: JsonObject) -> None:
    cid, kind, file = pending["cid"], pending["kind"], pending["file"]
    if find_call(ctx, cid) is not None:
        ctx.store.delete("unready", file["filename"], cid)
        ctx.store.put(kind, file["filename"], file, cid)
        ctx.emit(f"call.{kind}_ready", call_cid=cid, **pending["named"], **{f"call_{kind}": file})


def count_listing(ctx: Context, cid: str, kind: FileKind) -> None:
    """Count a listing of a call's files and publish those that have waited for enough listings."""
    for pending in ctx.store.all("unready", cid):
        if pending["kind"] == kind and pending["listings_left"] <= 0:
            _publish_file(ctx, pending)
        elif pending["kind"] == kind:
            left = {"listings_left": pending["listings_left"] - 1}
            ctx.store.put("unready", pending["file"]["filename"], pending | left, cid)
