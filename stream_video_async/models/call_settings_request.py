# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class CallSettingsRequest(Model):
    """Settings to apply to a call or call type; every area is optional.

    Source: schema CallSettingsRequest
    """

    audio: _m.AudioSettingsRequest | None = None
    """Microphone, speaker and sound quality."""
    backstage: _m.BackstageSettingsRequest | None = None
    """Backstage mode and early joining."""
    broadcasting: _m.BroadcastSettingsRequest | None = None
    """HLS and RTMP output."""
    encryption: _m.EncryptionSettingsRequest | None = None
    """End-to-end encryption."""
    frame_recording: _m.FrameRecordingSettingsRequest | None = None
    """Capture of single frames."""
    geofencing: _m.GeofenceSettingsRequest | None = None
    """Regions that the call is tied to, by name."""
    individual_recording: _m.IndividualRecordingSettingsRequest | None = None
    """Recordings of single participants."""
    ingress: _m.IngressSettingsRequest | None = None
    """Streams that come in from outside."""
    limits: _m.LimitsSettingsRequest | None = None
    """Longest duration and largest number of participants."""
    raw_recording: _m.RawRecordingSettingsRequest | None = None
    """Recording of raw tracks."""
    recording: _m.RecordSettingsRequest | None = None
    """Mode, quality and layout of the composed recording."""
    ring: _m.RingSettingsRequest | None = None
    """How long to ring before giving up."""
    screensharing: _m.ScreensharingSettingsRequest | None = None
    """Whether and how screens are shared."""
    session: _m.SessionSettingsRequest | None = None
    """Timeout of idle sessions."""
    thumbnails: _m.ThumbnailsSettingsRequest | None = None
    """Preview pictures."""
    transcription: _m.TranscriptionSettingsRequest | None = None
    """Transcription, closed captions and translation."""
    video: _m.VideoSettingsRequest | None = None
    """Camera and size of the video."""
