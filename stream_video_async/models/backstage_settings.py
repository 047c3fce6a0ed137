# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class BackstageSettings(Model):
    """Backstage of a call type, and how early members may join.

    Source: schema BackstageSettings
    """

    enabled: Lenient[bool]
    """Whether calls use backstage mode."""
    join_ahead_time_seconds: int | None = None
    """How many seconds before `starts_at` joining becomes possible."""
