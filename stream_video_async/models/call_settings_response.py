# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class CallSettingsResponse(Model):
    """Call settings response.

    Source: schema CallSettingsResponse
    """

    audio: Lenient[_m.AudioSettingsResponse]
    backstage: Lenient[_m.BackstageSettingsResponse]
    broadcasting: Lenient[_m.BroadcastSettingsResponse]
    encryption: Lenient[_m.EncryptionSettingsResponse]
    frame_recording: Lenient[_m.FrameRecordingSettingsResponse]
    geofencing: Lenient[_m.GeofenceSettingsResponse]
    individual_recording: Lenient[_m.IndividualRecordingSettingsResponse]
    limits: Lenient[_m.LimitsSettingsResponse]
    raw_recording: Lenient[_m.RawRecordingSettingsResponse]
    recording: Lenient[_m.RecordSettingsResponse]
    ring: Lenient[_m.RingSettingsResponse]
    screensharing: Lenient[_m.ScreensharingSettingsResponse]
    session: Lenient[_m.SessionSettingsResponse]
    thumbnails: Lenient[_m.ThumbnailsSettingsResponse]
    transcription: Lenient[_m.TranscriptionSettingsResponse]
    video: Lenient[_m.VideoSettingsResponse]
    ingress: _m.IngressSettingsResponse | None = None
