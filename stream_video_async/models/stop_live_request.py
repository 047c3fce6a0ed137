# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class StopLiveRequest(Model):
    """Ends the live phase of a call and says what may go on.

    Body of `StopLive`.

    Source: schema StopLiveRequest
    """

    continue_closed_caption: bool | None | UnsetType = UNSET
    """Lets closed captions go on."""
    continue_composite_recording: bool | None | UnsetType = UNSET
    """Lets the composite recording go on."""
    continue_hls: bool | None | UnsetType = UNSET
    """Lets the HLS broadcast go on."""
    continue_individual_recording: bool | None | UnsetType = UNSET
    """Lets the individual recording go on."""
    continue_raw_recording: bool | None | UnsetType = UNSET
    """Lets the raw recording go on."""
    continue_recording: bool | None | UnsetType = UNSET
    """Lets the recording go on."""
    continue_rtmp_broadcasts: bool | None | UnsetType = UNSET
    """Lets RTMP broadcasts go on."""
    continue_transcription: bool | None | UnsetType = UNSET
    """Lets the transcription go on."""
