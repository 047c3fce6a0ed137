# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class ResolveSipInboundRequest(Model):
    """Asks where an incoming SIP call should go.

    Body of `ResolveSipInbound`.

    Source: schema ResolveSipInboundRequest
    """

    sip_caller_number: str
    """Phone number the SIP call comes from. Required."""
    sip_trunk_number: str
    """Number of the trunk that was dialed. Required."""
    challenge: _m.SIPChallengeRequest | None = None
    """Digest data the caller signed in with."""
    routing_number: str | None = None
    """10-digit number for routing straight to a call, if used. From 3 to 12 characters."""
    sip_headers: dict[str, str] | None = None
    """Headers of the SIP request, by name."""
    trunk_id: str | None = None
    """Trunk accepted earlier without a password."""
