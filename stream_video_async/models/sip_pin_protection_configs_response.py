# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class SIPPinProtectionConfigsResponse(Model):
    """SIP pin protection configs response.

    Source: schema SIPPinProtectionConfigsResponse
    """

    enabled: Lenient[bool]
    default_pin: str | None = None
    max_attempts: int | None = None
    required_pin_digits: int | None = None
