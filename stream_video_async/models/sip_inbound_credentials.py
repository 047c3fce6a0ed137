# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class SipInboundCredentials(Model):
    """What a SIP caller needs to enter the call.

    Source: schema SipInboundCredentials
    """

    api_key: Lenient[str]
    """Key of the app."""
    call_custom_data: Lenient[dict[str, Any]]
    """Your own data for the call."""
    call_id: Lenient[str]
    """Call to enter."""
    call_type: Lenient[str]
    """First half of the call's identity, before `call_id`."""
    token: Lenient[str]
    """Token to enter with."""
    user_custom_data: Lenient[dict[str, Any]]
    """Your own data for the caller's user."""
    user_id: Lenient[str]
    """User that the caller enters as."""
