# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class GoLiveRequest(Model):
    """Takes a call live and says what to start with it.

    Body of `GoLive`.

    Source: schema GoLiveRequest
    """

    recording_storage_name: str | None = None
    """Storage of your own for the recording."""
    start_closed_caption: bool | None = None
    """Also starts closed captions."""
    start_composite_recording: bool | None = None
    """Also starts a composite recording."""
    start_hls: bool | None = None
    """Also starts the HLS broadcast."""
    start_individual_recording: bool | None = None
    """Also starts an individual recording."""
    start_raw_recording: bool | None = None
    """Also starts a raw recording."""
    start_recording: bool | None = None
    """Also starts a recording."""
    start_transcription: bool | None = None
    """Also starts a transcription."""
    transcription_storage_name: str | None = None
    """Storage of your own for the transcription."""
