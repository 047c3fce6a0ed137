# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Lenient, Model, reply


@reply
class ChannelMemberPartialResponse(Model):
    """Channel member partial response.

    Source: schema ChannelMemberPartialResponse
    """

    channel_role: Lenient[str]
    notifications_muted: Lenient[bool]
    custom: dict[str, Any] | None = None
