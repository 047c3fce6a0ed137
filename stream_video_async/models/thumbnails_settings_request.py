# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class ThumbnailsSettingsRequest(Model):
    """Preview picture settings to apply.

    Source: schema ThumbnailsSettingsRequest
    """

    enabled: bool | None = None
    """Whether preview pictures are made."""
