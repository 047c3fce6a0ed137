# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class StartClosedCaptionsRequest(Model):
    """How to caption the call, and whether to transcribe it as well.

    Body of `StartClosedCaptions`.

    Source: schema StartClosedCaptionsRequest
    """

    enable_transcription: bool | None = None
    """Also starts a transcription."""
    external_storage: str | None = None
    """Storage of your own for that transcription; only with `enable_transcription`."""
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
    """Spoken language as two letters, or `auto`; from the transcription settings if left out."""
    speech_segment_config: _m.SpeechSegmentConfig | None = None
    """How speech is cut into captions."""
