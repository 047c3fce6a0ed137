# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class SIPChallengeRequest(Model):
    """Values of a SIP digest sign-in.

    Source: schema SIPChallengeRequest
    """

    a1: str | None | UnsetType = UNSET
    """Deprecated; A1 hash kept for older clients."""
    algorithm: str | None | UnsetType = UNSET
    """Hash used, for example `MD5` or `SHA-256`."""
    charset: str | None | UnsetType = UNSET
    """Text encoding of the values."""
    cnonce: str | None | UnsetType = UNSET
    """Nonce chosen by the client, for `qop=auth`."""
    domain: list[str] | None | UnsetType = UNSET
    """Domains that the sign-in covers."""
    method: str | None | UnsetType = UNSET
    """SIP method, for example `INVITE`."""
    nc: str | None | UnsetType = UNSET
    """How often the nonce was used, for `qop=auth`."""
    nonce: str | None | UnsetType = UNSET
    """Nonce chosen by the server."""
    opaque: str | None | UnsetType = UNSET
    """Server value handed back unchanged."""
    qop: list[str] | None | UnsetType = UNSET
    """Kinds of protection on offer."""
    realm: str | None | UnsetType = UNSET
    """Realm the user signs in to."""
    response: str | None | UnsetType = UNSET
    """Hash that the client computed."""
    stale: bool | None | UnsetType = UNSET
    """True if the nonce is too old."""
    uri: str | None | UnsetType = UNSET
    """Address that was requested."""
    userhash: bool | None | UnsetType = UNSET
    """True if the user name is to be hashed."""
    username: str | None | UnsetType = UNSET
    """Who signs in."""
