# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class ResolveSipAuthRequest(Model):
    """Asks how an incoming SIP call has to sign in.

    Body of `ResolveSipAuth`.

    Source: schema ResolveSipAuthRequest
    """

    sip_caller_number: str
    """Phone number the SIP call comes from. Required."""
    sip_trunk_number: str
    """Number of the trunk that was dialed. Required."""
    from_host: str | None = None
    """Domain or address named in the request's From line."""
    source_ip: str | None = None
    """Address that the SIP request came from."""
