# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Model, request


@request(kw_only=True)
class SIPCallerConfigsRequest(Model):
    """How a SIP caller is turned into a user.

    Source: schema SIPCallerConfigsRequest
    """

    id: str
    """User ID to give the caller; a Handlebars template. At most 255 characters. Required."""
    custom_data: dict[str, Any] | None = None
    """What to store on the caller's user; values can be Handlebars templates."""
