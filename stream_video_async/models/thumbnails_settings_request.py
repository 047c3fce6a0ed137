# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class ThumbnailsSettingsRequest(Model):
    """Preview picture settings to apply.

    Source: schema ThumbnailsSettingsRequest
    """

    enabled: bool | None | UnsetType = UNSET
    """Whether preview pictures are made."""
