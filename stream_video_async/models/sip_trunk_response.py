# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class SIPTrunkResponse(Model):
    """A SIP trunk and how to sign in to it.

    Source: schema SIPTrunkResponse
    """

    allowed_ips: Lenient[list[str]]
    """IPv4 or IPv6 addresses, or CIDR ranges, that may use the trunk."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    id: Lenient[str]
    """Which trunk."""
    name: Lenient[str]
    """Label given at creation."""
    numbers: Lenient[list[str]]
    """Phone numbers that reach this trunk."""
    password: Lenient[str]
    """Password that the trunk signs in with."""
    updated_at: Lenient[Instant]
    """When it last changed."""
    uri: Lenient[str]
    """SIP address of the trunk."""
    username: Lenient[str]
    """User name that the trunk signs in with."""
