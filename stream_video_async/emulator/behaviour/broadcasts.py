"""HLS and RTMP broadcasts, and frame recording. Nothing is sent anywhere.

Inferred: all three need a session like recordings do; stopping what does not run, or an RTMP broadcast of another name,
is ``call egress is not running``; starting what runs already changes nothing; no frames become ready.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stream_video_async.emulator.errors import bad_input

from .calls_shared import emit_call, require_call, save_call
from .crud import given
from .egress import register_egress, start_egress
from .egress_records import begin, finish, set_broadcasting
from .external_storage import require_storage
from .registry import operation
from .sessions import require_session

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.errors import ApiFault
    from stream_video_async.emulator.json_types import JsonObject


def _not_running() -> ApiFault:
    return bad_input("call egress is not running")


# --- HLS --------------------------------------------------------------------------------------------------------------


def _start_hls(ctx: Context, call: JsonObject) -> None:
    url = f"{ctx.base_url}/hls/{call['type']}/{call['id']}/{call['current_session_id']}/index.m3u8"
    call["egress"] = call["egress"] | {"hls": {"playlist_url": url, "status": "running"}}
    set_broadcasting(call)
    emit_call(ctx, "call.hls_broadcasting_started", call, hls_playlist_url=url)


def _stop_hls(ctx: Context, call: JsonObject) -> None:
    call["egress"] = {name: value for name, value in call["egress"].items() if name != "hls"}
    set_broadcasting(call)
    ctx.emit("call.hls_broadcasting_stopped", call_cid=call["cid"])


def _has_hls(call: JsonObject) -> bool:
    return "hls" in call["egress"]


register_egress("hls", start=_start_hls, stop=_stop_hls, is_running=_has_hls)


@operation("StartHLSBroadcasting")
def start_hls_broadcasting(ctx: Context) -> JsonObject:
    """Broadcast the running session; the answer has the playlist's address."""
    call = require_call(ctx, "start-broadcast-call")
    require_session(call)
    broadcasting: JsonObject = call["settings"]["broadcasting"]
    if not (broadcasting["enabled"] and broadcasting["hls"]["enabled"]):
        raise bad_input("HLS broadcasting is disabled for this call")
    start_egress(ctx, call, "hls")
    save_call(ctx, call)
    return {"playlist_url": call["egress"]["hls"]["playlist_url"]}


@operation("StopHLSBroadcasting")
def stop_hls_broadcasting(ctx: Context) -> JsonObject:
    """Stop the broadcast."""
    call = require_call(ctx, "stop-broadcast-call")
    if not _has_hls(call):
        raise _not_running()
    _stop_hls(ctx, call)
    save_call(ctx, call)
    return {}


# --- RTMP -------------------------------------------------------------------------------------------------------------


def _start_rtmp(_ctx: Context, _call: JsonObject) -> None:
    """An RTMP broadcast needs a target, so none starts by itself."""


def _has_rtmp(call: JsonObject) -> bool:
    return bool(call["egress"]["rtmps"])


def _stop_rtmp(ctx: Context, call: JsonObject, name: str | None = None) -> None:
    rtmps: list[JsonObject] = call["egress"]["rtmps"]
    stopped = [rtmp for rtmp in rtmps if name in (None, rtmp["name"])]
    if not stopped:
        raise _not_running()
    call["egress"] = call["egress"] | {"rtmps": [rtmp for rtmp in rtmps if rtmp not in stopped]}
    set_broadcasting(call)
    for rtmp in stopped:
        ctx.emit("call.rtmp_broadcast_stopped", call_cid=call["cid"], name=rtmp["name"])


register_egress("rtmp_broadcasts", start=_start_rtmp, stop=_stop_rtmp, is_running=_has_rtmp)


@operation("StartRTMPBroadcasts")
def start_rtmp_broadcasts(ctx: Context) -> JsonObject:
    """Broadcast the running session to an RTMP target."""
    call = require_call(ctx, "start-broadcast-call")
    require_session(call)
    for request in ctx.body["broadcasts"]:
        name: str = request["name"]
        if any(rtmp["name"] == name for rtmp in call["egress"]["rtmps"]):
            raise bad_input(f"RTMP broadcast {name} is running already")
        rtmp = {**given(request, ("name", "stream_url", "stream_key")), "started_at": ctx.now}
        call["egress"] = call["egress"] | {"rtmps": [*call["egress"]["rtmps"], rtmp]}
        ctx.emit("call.rtmp_broadcast_started", call_cid=call["cid"], name=name)
    set_broadcasting(call)
    save_call(ctx, call)
    return {}


@operation("StopRTMPBroadcast")
def stop_rtmp_broadcast(ctx: Context) -> JsonObject:
    """Stop one broadcast."""
    call = require_call(ctx, "stop-broadcast-call")
    _stop_rtmp(ctx, call, ctx.path["name"])
    save_call(ctx, call)
    return {}


@operation("StopAllRTMPBroadcasts")
def stop_all_rtmp_broadcasts(ctx: Context) -> JsonObject:
    """Stop all broadcasts."""
    call = require_call(ctx, "stop-broadcast-call")
    _stop_rtmp(ctx, call)
    save_call(ctx, call)
    return {}


# --- frames -----------------------------------------------------------------------------------------------------------


def _start_frames(ctx: Context, call: JsonObject) -> None:
    record = begin(ctx, call, "frame_recording")
    call["egress"] = call["egress"] | {"frame_recording": {"status": "running"}}
    emit_call(ctx, "call.frame_recording_started", call, egress_id=record["egress_id"])


def _stop_frames(ctx: Context, call: JsonObject) -> None:
    record = finish(ctx, call, "frame_recording")
    call["egress"] = {name: value for name, value in call["egress"].items() if name != "frame_recording"}
    emit_call(ctx, "call.frame_recording_stopped", call, egress_id=record["egress_id"])


def _has_frames(call: JsonObject) -> bool:
    return "frame_recording" in call["egress"]


register_egress("frame_recording", start=_start_frames, stop=_stop_frames, is_running=_has_frames)


@operation("StartFrameRecording")
def start_frame_recording(ctx: Context) -> JsonObject:
    """Save frames of the running session."""
    call = require_call(ctx, "start-frame-record-call")
    require_session(call)
    require_storage(ctx, ctx.body.get("recording_external_storage"))
    start_egress(ctx, call, "frame_recording")
    save_call(ctx, call)
    return {}


@operation("StopFrameRecording")
def stop_frame_recording(ctx: Context) -> JsonObject:
    """Stop saving frames."""
    call = require_call(ctx, "stop-frame-record-call")
    if not _has_frames(call):
        raise _not_running()
    _stop_frames(ctx, call)
    save_call(ctx, call)
    return {}
