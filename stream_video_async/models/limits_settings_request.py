# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class LimitsSettingsRequest(Model):
    """Limits on length and participants to apply.

    Source: schema LimitsSettingsRequest
    """

    max_duration_seconds: int | None = None
    """Longest the call may last, in seconds. At least 0."""
    max_participants: int | None = None
    """Most people who may take part at once."""
    max_participants_exclude_owner: bool | None = None
    """Leaves the call's owner out of the `max_participants` count."""
    max_participants_exclude_roles: list[str] | None = None
    """Roles that do not count toward `max_participants`."""
