# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class CallSettingsRequest(Model):
    """Call settings request.

    Source: schema CallSettingsRequest
    """

    audio: _m.AudioSettingsRequest | None | UnsetType = UNSET
    backstage: _m.BackstageSettingsRequest | None | UnsetType = UNSET
    broadcasting: _m.BroadcastSettingsRequest | None | UnsetType = UNSET
    encryption: _m.EncryptionSettingsRequest | None | UnsetType = UNSET
    frame_recording: _m.FrameRecordingSettingsRequest | None | UnsetType = UNSET
    geofencing: _m.GeofenceSettingsRequest | None | UnsetType = UNSET
    individual_recording: _m.IndividualRecordingSettingsRequest | None | UnsetType = UNSET
    ingress: _m.IngressSettingsRequest | None | UnsetType = UNSET
    limits: _m.LimitsSettingsRequest | None | UnsetType = UNSET
    raw_recording: _m.RawRecordingSettingsRequest | None | UnsetType = UNSET
    recording: _m.RecordSettingsRequest | None | UnsetType = UNSET
    ring: _m.RingSettingsRequest | None | UnsetType = UNSET
    screensharing: _m.ScreensharingSettingsRequest | None | UnsetType = UNSET
    session: _m.SessionSettingsRequest | None | UnsetType = UNSET
    thumbnails: _m.ThumbnailsSettingsRequest | None | UnsetType = UNSET
    transcription: _m.TranscriptionSettingsRequest | None | UnsetType = UNSET
    video: _m.VideoSettingsRequest | None | UnsetType = UNSET
