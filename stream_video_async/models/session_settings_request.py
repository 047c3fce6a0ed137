# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class SessionSettingsRequest(Model):
    """Session timeout to apply.

    Source: schema SessionSettingsRequest
    """

    inactivity_timeout_seconds: int
    """Idle seconds before the session times out, 5 to 900. Required."""
