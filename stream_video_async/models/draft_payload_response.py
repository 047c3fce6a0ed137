# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class DraftPayloadResponse(Model):
    """Draft payload response.

    Source: schema DraftPayloadResponse
    """

    custom: Lenient[dict[str, Any]]
    id: Lenient[str]
    text: Lenient[str]
    attachments: list[_m.Attachment] | None = None
    html: str | None = None
    mentioned_users: list[_m.UserResponse] | None = None
    mml: str | None = None
    parent_id: str | None = None
    poll_id: str | None = None
    quoted_message_id: str | None = None
    show_in_channel: bool | None = None
    silent: bool | None = None
    type: str | None = None
