# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class ResolveSipInboundRequest(Model):
    """Body of `ResolveSipInbound`.

    Source: schema ResolveSipInboundRequest
    """

    sip_caller_number: str
    sip_trunk_number: str
    challenge: _m.SIPChallengeRequest | None | UnsetType = UNSET
    routing_number: str | None | UnsetType = UNSET
    """From 3 to 12 characters."""
    sip_headers: dict[str, str] | None | UnsetType = UNSET
    trunk_id: str | None | UnsetType = UNSET
