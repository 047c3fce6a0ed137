# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class SIPCallerConfigsResponse(Model):
    """How a SIP caller is turned into a user.

    Source: schema SIPCallerConfigsResponse
    """

    custom_data: Lenient[dict[str, Any]]
    """Your own data for the caller."""
    id: Lenient[str]
    """User ID given to the caller."""
