# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class CallSettingsResponse(Model):
    """Every setting in force, by area.

    Source: schema CallSettingsResponse
    """

    audio: Lenient[_m.AudioSettingsResponse]
    """Microphone, speaker and sound quality."""
    backstage: Lenient[_m.BackstageSettingsResponse]
    """Backstage mode and early joining."""
    broadcasting: Lenient[_m.BroadcastSettingsResponse]
    """HLS and RTMP output."""
    encryption: Lenient[_m.EncryptionSettingsResponse]
    """End-to-end encryption."""
    frame_recording: Lenient[_m.FrameRecordingSettingsResponse]
    """Capture of single frames."""
    geofencing: Lenient[_m.GeofenceSettingsResponse]
    """Regions that the call is tied to, by name."""
    individual_recording: Lenient[_m.IndividualRecordingSettingsResponse]
    """Recordings of single participants."""
    limits: Lenient[_m.LimitsSettingsResponse]
    """Longest duration and largest number of participants."""
    raw_recording: Lenient[_m.RawRecordingSettingsResponse]
    """Recording of raw tracks."""
    recording: Lenient[_m.RecordSettingsResponse]
    """Mode, quality and layout of the composed recording."""
    ring: Lenient[_m.RingSettingsResponse]
    """How long to ring before giving up."""
    screensharing: Lenient[_m.ScreensharingSettingsResponse]
    """Whether and how screens are shared."""
    session: Lenient[_m.SessionSettingsResponse]
    """Timeout of idle sessions."""
    thumbnails: Lenient[_m.ThumbnailsSettingsResponse]
    """Preview pictures."""
    transcription: Lenient[_m.TranscriptionSettingsResponse]
    """Transcription, closed captions and translation."""
    video: Lenient[_m.VideoSettingsResponse]
    """Camera and size of the video."""
    ingress: _m.IngressSettingsResponse | None = None
    """Streams that come in from outside."""
