# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class GoLiveRequest(Model):
    """Body of `GoLive`.

    Source: schema GoLiveRequest
    """

    recording_storage_name: str | None | UnsetType = UNSET
    start_closed_caption: bool | None | UnsetType = UNSET
    start_composite_recording: bool | None | UnsetType = UNSET
    start_hls: bool | None | UnsetType = UNSET
    start_individual_recording: bool | None | UnsetType = UNSET
    start_raw_recording: bool | None | UnsetType = UNSET
    start_recording: bool | None | UnsetType = UNSET
    start_transcription: bool | None | UnsetType = UNSET
    transcription_storage_name: str | None | UnsetType = UNSET
