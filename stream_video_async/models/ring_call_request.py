# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class RingCallRequest(Model):
    """Body of `RingCall`.

    Source: schema RingCallRequest
    """

    members_ids: list[str] | None | UnsetType = UNSET
    """At most 25 entries."""
    video: bool | None | UnsetType = UNSET
