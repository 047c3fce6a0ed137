# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class SIPChallengeRequest(Model):
    """SIP challenge request.

    Source: schema SIPChallengeRequest
    """

    a1: str | None | UnsetType = UNSET
    algorithm: str | None | UnsetType = UNSET
    charset: str | None | UnsetType = UNSET
    cnonce: str | None | UnsetType = UNSET
    domain: list[str] | None | UnsetType = UNSET
    method: str | None | UnsetType = UNSET
    nc: str | None | UnsetType = UNSET
    nonce: str | None | UnsetType = UNSET
    opaque: str | None | UnsetType = UNSET
    qop: list[str] | None | UnsetType = UNSET
    realm: str | None | UnsetType = UNSET
    response: str | None | UnsetType = UNSET
    stale: bool | None | UnsetType = UNSET
    uri: str | None | UnsetType = UNSET
    userhash: bool | None | UnsetType = UNSET
    username: str | None | UnsetType = UNSET
