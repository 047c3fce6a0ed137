# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Model, reply
from ..types import UNSET, UnsetType


@reply
class EventHook(Model):
    """Event hook.

    Source: schema EventHook
    """

    callback: _m.AsyncModerationCallbackConfig | None | UnsetType = UNSET
    created_at: Instant | None | UnsetType = UNSET
    enabled: bool | None | UnsetType = UNSET
    event_types: list[str] | None | UnsetType = UNSET
    failover_config: _m.WebhookFailoverConfig | None | UnsetType = UNSET
    hook_type: str | None | UnsetType = UNSET
    id: str | None | UnsetType = UNSET
    product: str | None | UnsetType = UNSET
    should_send_custom_events: bool | None | UnsetType = UNSET
    sns_auth_type: str | None | UnsetType = UNSET
    sns_event_based_message_group_id_enabled: bool | None | UnsetType = UNSET
    sns_key: str | None | UnsetType = UNSET
    sns_region: str | None | UnsetType = UNSET
    sns_role_arn: str | None | UnsetType = UNSET
    sns_secret: str | None | UnsetType = UNSET
    sns_topic_arn: str | None | UnsetType = UNSET
    sqs_auth_type: str | None | UnsetType = UNSET
    sqs_key: str | None | UnsetType = UNSET
    sqs_queue_url: str | None | UnsetType = UNSET
    sqs_region: str | None | UnsetType = UNSET
    sqs_role_arn: str | None | UnsetType = UNSET
    sqs_secret: str | None | UnsetType = UNSET
    timeout_ms: int | None | UnsetType = UNSET
    updated_at: Instant | None | UnsetType = UNSET
    webhook_url: str | None | UnsetType = UNSET
