# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class UpdateSIPTrunkRequest(Model):
    """New contents for a SIP trunk.

    Body of `UpdateSIPTrunk`.

    Source: schema UpdateSIPTrunkRequest
    """

    name: str
    """Label for the trunk, up to 100 characters. From 1 to 100 characters. Required."""
    numbers: list[str]
    """Phone numbers that reach this trunk. From 1 to 50 entries. Required."""
    allowed_ips: list[str] | None = None
    """IPv4 or IPv6 addresses, or CIDR ranges, that may use the trunk."""
    password: str | None = None
    """Password that the trunk signs in with, if it should need one. At most 255 characters."""
