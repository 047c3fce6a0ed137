# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class EgressResponse(Model):
    """What currently leaves the call: recordings, HLS and RTMP.

    Source: schema EgressResponse
    """

    broadcasting: Lenient[bool]
    """True while the call is being broadcast."""
    rtmps: Lenient[list[_m.EgressRTMPResponse]]
    """RTMP broadcasts of the call."""
    composite_recording: _m.CompositeRecordingResponse | None = None
    """State of the composite recording, while there is one."""
    frame_recording: _m.FrameRecordingResponse | None = None
    """State of the frame capture, while there is one."""
    hls: _m.EgressHLSResponse | None = None
    """The HLS broadcast, when there is one."""
    individual_recording: _m.IndividualRecordingResponse | None = None
    """State of the individual recording, while there is one."""
    raw_recording: _m.RawRecordingResponse | None = None
    """State of the raw recording, while there is one."""
