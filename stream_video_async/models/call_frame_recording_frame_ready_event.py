# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallFrameRecordingFrameReadyEvent(Model):
    """Sent for each frame captured from a call.

    The event `call.frame_recording_ready`.

    Source: schema CallFrameRecordingFrameReadyEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    captured_at: Lenient[Instant]
    """When the frame was taken."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    egress_id: Lenient[str]
    """Outgoing job (recording, transcription or frames) concerned."""
    session_id: Lenient[str]
    """Which session of the call this is about."""
    track_type: Lenient[str]
    """Source of the picture: `TRACK_TYPE_VIDEO` or `TRACK_TYPE_SCREEN_SHARE`."""
    type: Lenient[Literal["call.frame_recording_ready"]] = "call.frame_recording_ready"
    """Event name, always `call.frame_recording_ready`. Default: `call.frame_recording_ready`."""
    url: Lenient[str]
    """Where the picture can be fetched."""
    users: Lenient[dict[str, _m.UserResponse]]
    """Users visible in the picture, by ID."""
