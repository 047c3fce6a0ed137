# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class EgressResponse(Model):
    """Egress response.

    Source: schema EgressResponse
    """

    broadcasting: Lenient[bool]
    rtmps: Lenient[list[_m.EgressRTMPResponse]]
    composite_recording: _m.CompositeRecordingResponse | None = None
    frame_recording: _m.FrameRecordingResponse | None = None
    hls: _m.EgressHLSResponse | None = None
    individual_recording: _m.IndividualRecordingResponse | None = None
    raw_recording: _m.RawRecordingResponse | None = None
