# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class UpsertPushTemplateRequest(Model):
    """Body of `UpsertPushTemplate`.

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
    push_provider_type: Literal["apn", "firebase", "huawei", "xiaomi"] | str
    enable_push: bool | None | UnsetType = UNSET
    push_provider_name: str | None | UnsetType = UNSET
    template: str | None | UnsetType = UNSET
