# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class SIPChallengeRequest(Model):
    """Values of a SIP digest sign-in.

    Source: schema SIPChallengeRequest
    """

    a1: str | None = None
    """Deprecated; A1 hash kept for older clients."""
    algorithm: str | None = None
    """Hash used, for example `MD5` or `SHA-256`."""
    charset: str | None = None
    """Text encoding of the values."""
    cnonce: str | None = None
    """Nonce chosen by the client, for `qop=auth`."""
    domain: list[str] | None = None
    """Domains that the sign-in covers."""
    method: str | None = None
    """SIP method, for example `INVITE`."""
    nc: str | None = None
    """How often the nonce was used, for `qop=auth`."""
    nonce: str | None = None
    """Nonce chosen by the server."""
    opaque: str | None = None
    """Server value handed back unchanged."""
    qop: list[str] | None = None
    """Kinds of protection on offer."""
    realm: str | None = None
    """Realm the user signs in to."""
    response: str | None = None
    """Hash that the client computed."""
    stale: bool | None = None
    """True if the nonce is too old."""
    uri: str | None = None
    """Address that was requested."""
    userhash: bool | None = None
    """True if the user name is to be hashed."""
    username: str | None = None
    """Who signs in."""
