# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class SIPCallerConfigsRequest(Model):
    """SIP caller configs request.

    Source: schema SIPCallerConfigsRequest
    """

    id: str
    """At most 255 characters."""
    custom_data: dict[str, Any] | None | UnsetType = UNSET
