# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, request


@request(kw_only=True)
class UpsertPushTemplateRequest(Model):
    """A push template to create or change.

    Body of `UpsertPushTemplate`.

    Source: schema UpsertPushTemplateRequest
    """

    event_type: (
        Literal[
            "feeds.activity.added",
            "feeds.activity.reaction.added",
            "feeds.comment.added",
            "feeds.comment.reaction.added",
            "feeds.follow.created",
            "feeds.notification_feed.updated",
            "message.new",
            "message.updated",
            "notification.reminder_due",
            "reaction.new",
        ]
        | str
    )
    """Event that it is for, such as `message.new` or `reaction.new`. Required."""
    push_provider_type: Literal["apn", "firebase", "huawei", "xiaomi"] | str
    """Push service: `firebase`, `apn`, `huawei` or `xiaomi`. Required."""
    enable_push: bool | None = None
    """Whether the event causes a push."""
    push_provider_name: str | None = None
    """Which of the app's configured push providers to use, by name."""
    template: str | None = None
    """Text of the template."""
