# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class RingSettings(Model):
    """Ring settings.

    Source: schema RingSettings
    """

    auto_cancel_timeout_ms: Lenient[int]
    incoming_call_timeout_ms: Lenient[int]
    missed_call_timeout_ms: Lenient[int]
