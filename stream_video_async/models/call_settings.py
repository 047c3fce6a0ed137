# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, reply


@reply
class CallSettings(Model):
    """Call settings.

    Source: schema CallSettings
    """

    audio: _m.AudioSettings | None = None
    backstage: _m.BackstageSettings | None = None
    broadcasting: _m.BroadcastSettings | None = None
    frame_recording: _m.FrameRecordSettings | None = None
    geofencing: _m.GeofenceSettings | None = None
    individual_recording: _m.IndividualRecordSettings | None = None
    ingress: _m.IngressSettings | None = None
    limits: _m.LimitsSettings | None = None
    raw_recording: _m.RawRecordSettings | None = None
    recording: _m.RecordSettings | None = None
    ring: _m.RingSettings | None = None
    screensharing: _m.ScreensharingSettings | None = None
    session: _m.SessionSettings | None = None
    thumbnails: _m.ThumbnailsSettings | None = None
    transcription: _m.TranscriptionSettings | None = None
    video: _m.VideoSettings | None = None
