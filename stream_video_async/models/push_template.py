# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class PushTemplate(Model):
    """Push template for one event type.

    Source: schema PushTemplate
    """

    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    enable_push: Lenient[bool]
    event_type: Lenient[
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
    ]
    updated_at: Lenient[Instant]
    """When it last changed."""
    template: str | None = None
