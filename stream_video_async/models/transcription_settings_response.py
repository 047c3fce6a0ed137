# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class TranscriptionSettingsResponse(Model):
    """Transcription settings response.

    Source: schema TranscriptionSettingsResponse
    """

    closed_caption_mode: Lenient[Literal["auto-on", "available", "disabled"] | str]
    language: Lenient[
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
    ]
    mode: Lenient[Literal["auto-on", "available", "disabled"] | str]
    speech_segment_config: _m.SpeechSegmentConfig | None = None
    translation: _m.TranslationSettings | None = None
