# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request
class SessionSettingsRequest(Model):
    """Session settings request.

    Source: schema SessionSettingsRequest
    """

    inactivity_timeout_seconds: int
    """From 5 to 900."""
