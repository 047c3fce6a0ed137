# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class BackstageSettingsResponse(Model):
    """Backstage settings response.

    Source: schema BackstageSettingsResponse
    """

    enabled: Lenient[bool]
    join_ahead_time_seconds: int | None = None
