# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Lenient, Model, reply


@reply
class SipInboundCredentials(Model):
    """SIP inbound credentials.

    Source: schema SipInboundCredentials
    """

    api_key: Lenient[str]
    call_custom_data: Lenient[dict[str, Any]]
    call_id: Lenient[str]
    call_type: Lenient[str]
    token: Lenient[str]
    user_custom_data: Lenient[dict[str, Any]]
    user_id: Lenient[str]
