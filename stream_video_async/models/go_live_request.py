# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class GoLiveRequest(Model):
    """Takes a call live and says what to start with it.

    Body of `GoLive`.

    Source: schema GoLiveRequest
    """

    recording_storage_name: str | None | UnsetType = UNSET
    """Storage of your own for the recording."""
    start_closed_caption: bool | None | UnsetType = UNSET
    """Also starts closed captions."""
    start_composite_recording: bool | None | UnsetType = UNSET
    """Also starts a composite recording."""
    start_hls: bool | None | UnsetType = UNSET
    """Also starts the HLS broadcast."""
    start_individual_recording: bool | None | UnsetType = UNSET
    """Also starts an individual recording."""
    start_raw_recording: bool | None | UnsetType = UNSET
    """Also starts a raw recording."""
    start_recording: bool | None | UnsetType = UNSET
    """Also starts a recording."""
    start_transcription: bool | None | UnsetType = UNSET
    """Also starts a transcription."""
    transcription_storage_name: str | None | UnsetType = UNSET
    """Storage of your own for the transcription."""
