# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class CreateSIPTrunkRequest(Model):
    """A SIP trunk to create for phone callers.

    Body of `CreateSIPTrunk`.

    Source: schema CreateSIPTrunkRequest
    """

    name: str
    """Label for the trunk, up to 100 characters. From 1 to 100 characters. Required."""
    numbers: list[str]
    """Phone numbers that reach this trunk. From 1 to 50 entries. Required."""
    allowed_ips: list[str] | None = None
    """IPv4 or IPv6 addresses, or CIDR ranges, that may use the trunk. At most 50 entries."""
    password: str | None = None
    """Password that the trunk signs in with, if it should need one. At most 255 characters."""
