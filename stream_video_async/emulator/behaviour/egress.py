"""What can flow out of a live session: recordings, transcription, captions, HLS, RTMP, frames.

Each kind registers how it starts and stops; going live, stopping and the end of a session then drive them by name::

    register_egress("hls", start=start_hls, stop=stop_hls, is_running=lambda call: call["egress"]["broadcasting"])

The functions change the call's document; whoever calls them writes it back.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, TypeAlias

import attrs

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject

__all__ = ["EgressKind", "register_egress", "start_egress", "stop_egress"]

EgressKind: TypeAlias = Literal[
    "hls",
    "composite_recording",
    "individual_recording",
    "raw_recording",
    "rtmp_broadcasts",
    "transcription",
    "closed_caption",
    "frame_recording",
]
_Change: TypeAlias = Callable[["Context", "JsonObject"], None]


@attrs.frozen
class _Egress:
    start: _Change
    stop: _Change
    is_running: Callable[[JsonObject], bool]


_registered: dict[EgressKind, _Egress] = {}


def register_egress(
    kind: EgressKind, *, start: _Change, stop: _Change, is_running: Callable[[JsonObject], bool]
) -> None:
    """Say how a kind of egress starts and stops, and how to see on a call that it runs."""
    _registered[kind] = _Egress(start, stop, is_running)


def start_egress(ctx: Context, call: JsonObject, kind: EgressKind) -> None:
    """Start a kind of egress unless it runs; does nothing without a session."""
    egress = _registered.get(kind)
    if egress is not None and call["current_session_id"] and not egress.is_running(call):
        egress.start(ctx, call)


def stop_egress(ctx: Context, call: JsonObject, keep: frozenset[EgressKind] = frozenset()) -> None:
    """Stop everything that runs, except what is to be kept."""
    for kind, egress in _registered.items():
        if kind not in keep and egress.is_running(call):
            egress.stop(ctx, call)
