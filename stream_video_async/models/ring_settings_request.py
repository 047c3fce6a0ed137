# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class RingSettingsRequest(Model):
    """Ring timeouts to apply, each 5000 to 180000 ms.

    Source: schema RingSettingsRequest
    """

    auto_cancel_timeout_ms: int
    """Ring time in ms after which the caller's SDK gives up if nobody accepts (reason `timeout`). From 5000 to 180000.
    Required.
    """
    incoming_call_timeout_ms: int
    """Ring time in ms after which an online callee's SDK rejects the call (reason `timeout`). From 5000 to 180000.
    Required.
    """
    missed_call_timeout_ms: int | None = None
    """Ring time in ms without accept or reject after which the call counts as missed. From 5000 to 180000."""
