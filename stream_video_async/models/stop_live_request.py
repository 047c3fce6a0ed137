# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class StopLiveRequest(Model):
    """Body of `StopLive`.

    Source: schema StopLiveRequest
    """

    continue_closed_caption: bool | None | UnsetType = UNSET
    continue_composite_recording: bool | None | UnsetType = UNSET
    continue_hls: bool | None | UnsetType = UNSET
    continue_individual_recording: bool | None | UnsetType = UNSET
    continue_raw_recording: bool | None | UnsetType = UNSET
    continue_recording: bool | None | UnsetType = UNSET
    continue_rtmp_broadcasts: bool | None | UnsetType = UNSET
    continue_transcription: bool | None | UnsetType = UNSET
