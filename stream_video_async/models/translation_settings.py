# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, reply


@reply(kw_only=True)
class TranslationSettings(Model):
    """Whether captions are translated, and into what.

    Source: schema TranslationSettings
    """

    enabled: bool | None = None
    """Whether captions are translated."""
    languages: (
        list[
            Literal[
                "ar",
                "ca",
                "cs",
                "da",
                "de",
                "el",
                "en",
                "es",
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
        | None
    ) = None
    """Two-letter codes of the languages to translate into."""
