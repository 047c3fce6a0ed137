# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class ResolveSipAuthRequest(Model):
    """Body of `ResolveSipAuth`.

    Source: schema ResolveSipAuthRequest
    """

    sip_caller_number: str
    sip_trunk_number: str
    from_host: str | None | UnsetType = UNSET
    source_ip: str | None | UnsetType = UNSET
