# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class DraftPayloadResponse(Model):
    """A chat message that is written but not sent.

    Source: schema DraftPayloadResponse
    """

    custom: Lenient[dict[str, Any]]
    """Your own free-form data, stored alongside."""
    id: Lenient[str]
    """ID of the message."""
    text: Lenient[str]
    """What was written."""
    attachments: list[_m.Attachment] | None = None
    """Files, images and links that come with the message."""
    html: str | None = None
    """Message body rendered as HTML."""
    mentioned_users: list[_m.UserResponse] | None = None
    """Users that the text mentions."""
    mml: str | None = None
    """Message body in MML markup."""
    parent_id: str | None = None
    """First message of the thread that this one replies in."""
    poll_id: str | None = None
    """Poll concerned, by ID."""
    quoted_message_id: str | None = None
    """ID of the message quoted here."""
    show_in_channel: bool | None = None
    """For a thread reply: also appears in the main channel."""
    silent: bool | None = None
    """True for a silent message."""
    type: str | None = None
    """`regular` or `system`."""
