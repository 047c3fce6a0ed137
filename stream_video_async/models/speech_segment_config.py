# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, reply


@reply(kw_only=True)
class SpeechSegmentConfig(Model):
    """How speech is cut into captions.

    Source: schema SpeechSegmentConfig
    """

    max_speech_caption_ms: int | None = None
    """Longest speech in one caption, in milliseconds."""
    silence_duration_ms: int | None = None
