# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class SessionSettingsResponse(Model):
    """Session timeout in force.

    Source: schema SessionSettingsResponse
    """

    inactivity_timeout_seconds: Lenient[int]
    """Idle seconds before the session times out, 5 to 900."""
