# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class SIPCallConfigsResponse(Model):
    """Extra data for calls that SIP callers enter.

    Source: schema SIPCallConfigsResponse
    """

    custom_data: Lenient[dict[str, Any]]
    """Your own data for the call."""
