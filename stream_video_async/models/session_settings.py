# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class SessionSettings(Model):
    """Session timeout of a call type.

    Source: schema SessionSettings
    """

    inactivity_timeout_seconds: Lenient[int]
    """Idle seconds before the session times out, 5 to 900."""
