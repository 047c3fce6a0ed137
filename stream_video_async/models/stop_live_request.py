# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class StopLiveRequest(Model):
    """Ends the live phase of a call and says what may go on.

    Body of `StopLive`.

    Source: schema StopLiveRequest
    """

    continue_closed_caption: bool | None = None
    """Lets closed captions go on."""
    continue_composite_recording: bool | None = None
    """Lets the composite recording go on."""
    continue_hls: bool | None = None
    """Lets the HLS broadcast go on."""
    continue_individual_recording: bool | None = None
    """Lets the individual recording go on."""
    continue_raw_recording: bool | None = None
    """Lets the raw recording go on."""
    continue_recording: bool | None = None
    """Lets the recording go on."""
    continue_rtmp_broadcasts: bool | None = None
    """Lets RTMP broadcasts go on."""
    continue_transcription: bool | None = None
    """Lets the transcription go on."""
