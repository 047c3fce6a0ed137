# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class CreateSIPTrunkRequest(Model):
    """Body of `CreateSIPTrunk`.

    Source: schema CreateSIPTrunkRequest
    """

    name: str
    """From 1 to 100 characters."""
    numbers: list[str]
    """From 1 to 50 entries."""
    allowed_ips: list[str] | None | UnsetType = UNSET
    """At most 50 entries."""
    password: str | None | UnsetType = UNSET
    """At most 255 characters."""
