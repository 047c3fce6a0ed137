# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class TranscriptionSettingsRequest(Model):
    """Transcription and caption settings to apply.

    Source: schema TranscriptionSettingsRequest
    """

    closed_caption_mode: Literal["auto-on", "available", "disabled"] | str | None = None
    """Closed captions: `available`, `disabled` or `auto-on`."""
    language: (
        Literal[
            "ar",
            "auto",
            "bg",
            "ca",
            "cs",
            "da",
            "de",
            "el",
            "en",
            "es",
            "et",
            "fi",
            "fr",
            "he",
            "hi",
            "hr",
            "hu",
            "id",
            "it",
            "ja",
            "ko",
            "ms",
            "nl",
            "no",
            "pl",
            "pt",
            "ro",
            "ru",
            "sk",
            "sl",
            "sv",
            "ta",
            "th",
            "tl",
            "tr",
            "uk",
            "zh",
        ]
        | str
        | None
    ) = None
    """Spoken language as two letters, or `auto`."""
    mode: Literal["auto-on", "available", "disabled"] | str | None = None
    """Transcription: `available`, `disabled` or `auto-on`."""
    speech_segment_config: _m.SpeechSegmentConfig | None = None
    """How speech is cut into captions."""
    translation: _m.TranslationSettings | None = None
    """Whether captions are translated, and into which languages."""
