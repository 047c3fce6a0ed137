# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class SIPPinProtectionConfigsResponse(Model):
    """Whether and how callers are asked for a PIN.

    Source: schema SIPPinProtectionConfigsResponse
    """

    enabled: Lenient[bool]
    """Asks callers for a PIN."""
    default_pin: str | None = None
    """PIN to check when the call has none of its own."""
    max_attempts: int | None = None
    """How many times a caller may try the PIN, 1 to 10."""
    required_pin_digits: int | None = None
    """Length of the PIN in digits, 3 to 10."""
