# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class LimitsSettings(Model):
    """Limits on length and participants, in a call type.

    Source: schema LimitsSettings
    """

    max_participants_exclude_roles: Lenient[list[str]]
    """Roles that do not count toward `max_participants`."""
    max_duration_seconds: int | None = None
    """Longest the call may last, in seconds."""
    max_participants: int | None = None
    """Most people who may take part at once."""
    max_participants_exclude_owner: bool | None = None
    """Leaves the call's owner out of the `max_participants` count."""
