# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class CallSettingsRequest(Model):
    """Settings to apply to a call or call type; every area is optional.

    Source: schema CallSettingsRequest
    """

    audio: _m.AudioSettingsRequest | None | UnsetType = UNSET
    """Microphone, speaker and sound quality."""
    backstage: _m.BackstageSettingsRequest | None | UnsetType = UNSET
    """Backstage mode and early joining."""
    broadcasting: _m.BroadcastSettingsRequest | None | UnsetType = UNSET
    """HLS and RTMP output."""
    encryption: _m.EncryptionSettingsRequest | None | UnsetType = UNSET
    """End-to-end encryption."""
    frame_recording: _m.FrameRecordingSettingsRequest | None | UnsetType = UNSET
    """Capture of single frames."""
    geofencing: _m.GeofenceSettingsRequest | None | UnsetType = UNSET
    """Regions that the call is tied to, by name."""
    individual_recording: _m.IndividualRecordingSettingsRequest | None | UnsetType = UNSET
    """Recordings of single participants."""
    ingress: _m.IngressSettingsRequest | None | UnsetType = UNSET
    """Streams that come in from outside."""
    limits: _m.LimitsSettingsRequest | None | UnsetType = UNSET
    """Longest duration and largest number of participants."""
    raw_recording: _m.RawRecordingSettingsRequest | None | UnsetType = UNSET
    """Recording of raw tracks."""
    recording: _m.RecordSettingsRequest | None | UnsetType = UNSET
    """Mode, quality and layout of the composed recording."""
    ring: _m.RingSettingsRequest | None | UnsetType = UNSET
    """How long to ring before giving up."""
    screensharing: _m.ScreensharingSettingsRequest | None | UnsetType = UNSET
    """Whether and how screens are shared."""
    session: _m.SessionSettingsRequest | None | UnsetType = UNSET
    """Timeout of idle sessions."""
    thumbnails: _m.ThumbnailsSettingsRequest | None | UnsetType = UNSET
    """Preview pictures."""
    transcription: _m.TranscriptionSettingsRequest | None | UnsetType = UNSET
    """Transcription, closed captions and translation."""
    video: _m.VideoSettingsRequest | None | UnsetType = UNSET
    """Camera and size of the video."""
