# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Model, request


@request(kw_only=True)
class SIPCallConfigsRequest(Model):
    """Extra data for calls that SIP callers enter.

    Source: schema SIPCallConfigsRequest
    """

    custom_data: dict[str, Any] | None = None
    """Your own data for the call."""
