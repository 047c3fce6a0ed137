# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class SessionSettingsResponse(Model):
    """Session settings response.

    Source: schema SessionSettingsResponse
    """

    inactivity_timeout_seconds: Lenient[int]
    """From 5 to 900."""
