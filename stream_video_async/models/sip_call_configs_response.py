# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Lenient, Model, reply


@reply
class SIPCallConfigsResponse(Model):
    """SIP call configs response.

    Source: schema SIPCallConfigsResponse
    """

    custom_data: Lenient[dict[str, Any]]
