# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class LimitsSettingsResponse(Model):
    """Limits settings response.

    Source: schema LimitsSettingsResponse
    """

    max_participants_exclude_roles: Lenient[list[str]]
    max_duration_seconds: int | None = None
    max_participants: int | None = None
    max_participants_exclude_owner: bool | None = None
