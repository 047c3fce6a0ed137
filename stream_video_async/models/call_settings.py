# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, reply


@reply(kw_only=True)
class CallSettings(Model):
    """All settings of a call type, by area.

    Source: schema CallSettings
    """

    audio: _m.AudioSettings | None = None
    """Microphone, speaker and sound quality."""
    backstage: _m.BackstageSettings | None = None
    """Backstage mode and early joining."""
    broadcasting: _m.BroadcastSettings | None = None
    """HLS and RTMP output."""
    frame_recording: _m.FrameRecordSettings | None = None
    """Capture of single frames."""
    geofencing: _m.GeofenceSettings | None = None
    """Regions that the call is tied to, by name."""
    individual_recording: _m.IndividualRecordSettings | None = None
    """Recordings of single participants."""
    ingress: _m.IngressSettings | None = None
    """Streams that come in from outside."""
    limits: _m.LimitsSettings | None = None
    """Longest duration and largest number of participants."""
    raw_recording: _m.RawRecordSettings | None = None
    """Recording of raw tracks."""
    recording: _m.RecordSettings | None = None
    """Mode, quality and layout of the composed recording."""
    ring: _m.RingSettings | None = None
    """How long to ring before giving up."""
    screensharing: _m.ScreensharingSettings | None = None
    """Whether and how screens are shared."""
    session: _m.SessionSettings | None = None
    """Timeout of idle sessions."""
    thumbnails: _m.ThumbnailsSettings | None = None
    """Preview pictures."""
    transcription: _m.TranscriptionSettings | None = None
    """Transcription, closed captions and translation."""
    video: _m.VideoSettings | None = None
    """Camera and size of the video."""
