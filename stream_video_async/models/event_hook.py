# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Model, reply
from ..types import UNSET, UnsetType


@reply
class EventHook(Model):
    """One destination for events: a webhook, an SQS queue or an SNS topic.

    Source: schema EventHook
    """

    callback: _m.AsyncModerationCallbackConfig | None | UnsetType = UNSET
    created_at: Instant | None | UnsetType = UNSET
    """When this object, or the event itself, came into being."""
    enabled: bool | None | UnsetType = UNSET
    event_types: list[str] | None | UnsetType = UNSET
    """Names of the events to deliver."""
    failover_config: _m.WebhookFailoverConfig | None | UnsetType = UNSET
    """Fallback for webhooks."""
    hook_type: str | None | UnsetType = UNSET
    id: str | None | UnsetType = UNSET
    product: str | None | UnsetType = UNSET
    should_send_custom_events: bool | None | UnsetType = UNSET
    """Also delivers custom events."""
    sns_auth_type: str | None | UnsetType = UNSET
    sns_event_based_message_group_id_enabled: bool | None | UnsetType = UNSET
    sns_key: str | None | UnsetType = UNSET
    """Access key for Amazon SNS."""
    sns_region: str | None | UnsetType = UNSET
    sns_role_arn: str | None | UnsetType = UNSET
    sns_secret: str | None | UnsetType = UNSET
    """Secret that belongs to `sns_key`."""
    sns_topic_arn: str | None | UnsetType = UNSET
    """ARN of the Amazon SNS topic."""
    sqs_auth_type: str | None | UnsetType = UNSET
    sqs_key: str | None | UnsetType = UNSET
    """Access key for Amazon SQS."""
    sqs_queue_url: str | None | UnsetType = UNSET
    """SQS queue that events are sent to."""
    sqs_region: str | None | UnsetType = UNSET
    sqs_role_arn: str | None | UnsetType = UNSET
    sqs_secret: str | None | UnsetType = UNSET
    """Secret that belongs to `sqs_key`."""
    timeout_ms: int | None | UnsetType = UNSET
    updated_at: Instant | None | UnsetType = UNSET
    """When it last changed."""
    webhook_url: str | None | UnsetType = UNSET
    """Address that events are posted to."""
