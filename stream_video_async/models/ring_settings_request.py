# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class RingSettingsRequest(Model):
    """Ring settings request.

    Source: schema RingSettingsRequest
    """

    auto_cancel_timeout_ms: int
    """From 5000 to 180000."""
    incoming_call_timeout_ms: int
    """From 5000 to 180000."""
    missed_call_timeout_ms: int | None | UnsetType = UNSET
    """From 5000 to 180000."""
