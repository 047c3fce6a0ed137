# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class RingCallRequest(Model):
    """Rings members who are not in the call yet.

    Body of `RingCall`.

    Source: schema RingCallRequest
    """

    members_ids: list[str] | None = None
    """Whom to ring, at most 25; every absent member if left out."""
    video: bool | None = None
    """True for a call with video."""
