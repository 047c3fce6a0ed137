# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, request


@request(kw_only=True)
class StartTranscriptionRequest(Model):
    """Language, captions and storage for a transcription to start.

    Body of `StartTranscription`.

    Source: schema StartTranscriptionRequest
    """

    enable_closed_captions: bool | None = None
    """Also starts closed captions."""
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
    transcription_external_storage: str | None = None
    """Storage of your own for the result."""
