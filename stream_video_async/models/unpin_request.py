# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class UnpinRequest(Model):
    """Undoes a pin for everyone in the call.

    Body of `VideoUnpin`.

    Source: schema UnpinRequest
    """

    session_id: str
    """Session of the participant concerned. Required."""
    user_id: str
    """Participant concerned. Required."""
