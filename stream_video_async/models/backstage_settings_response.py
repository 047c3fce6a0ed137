# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class BackstageSettingsResponse(Model):
    """Backstage mode in force and how early members may join.

    Source: schema BackstageSettingsResponse
    """

    enabled: Lenient[bool]
    """Whether calls use backstage mode."""
    join_ahead_time_seconds: int | None = None
    """How many seconds before `starts_at` joining becomes possible."""
