# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class RingSettings(Model):
    """Ring timeouts of a call type.

    Source: schema RingSettings
    """

    auto_cancel_timeout_ms: Lenient[int]
    """Ring time in ms after which the caller's SDK gives up if nobody accepts (reason `timeout`)."""
    incoming_call_timeout_ms: Lenient[int]
    """Ring time in ms after which an online callee's SDK rejects the call (reason `timeout`)."""
    missed_call_timeout_ms: Lenient[int]
    """Ring time in ms without accept or reject after which the call counts as missed."""
