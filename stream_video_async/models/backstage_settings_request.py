# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class BackstageSettingsRequest(Model):
    """Backstage mode and how early members may join.

    Source: schema BackstageSettingsRequest
    """

    enabled: bool | None = None
    """Whether calls use backstage mode."""
    join_ahead_time_seconds: int | None = None
    """How many seconds before `starts_at` joining becomes possible."""
