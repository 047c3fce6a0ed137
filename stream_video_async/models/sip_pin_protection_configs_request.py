# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class SIPPinProtectionConfigsRequest(Model):
    """SIP pin protection configs request.

    Source: schema SIPPinProtectionConfigsRequest
    """

    default_pin: str | None | UnsetType = UNSET
    """From 3 to 20 characters."""
    enabled: bool | None | UnsetType = UNSET
    max_attempts: int | None | UnsetType = UNSET
    """From 1 to 10."""
    required_pin_digits: int | None | UnsetType = UNSET
    """From 3 to 10."""
