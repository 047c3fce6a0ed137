# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class RingSettingsResponse(Model):
    """Ring settings response.

    Source: schema RingSettingsResponse
    """

    auto_cancel_timeout_ms: Lenient[int]
    incoming_call_timeout_ms: Lenient[int]
    missed_call_timeout_ms: Lenient[int]
