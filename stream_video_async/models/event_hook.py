# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Model, reply


@reply(kw_only=True)
class EventHook(Model):
    """One destination for events: a webhook, an SQS queue or an SNS topic.

    Source: schema EventHook
    """

    callback: _m.AsyncModerationCallbackConfig | None = None
    created_at: Instant | None = None
    """When this object, or the event itself, came into being."""
    enabled: bool | None = None
    event_types: list[str] | None = None
    """Names of the events to deliver."""
    failover_config: _m.WebhookFailoverConfig | None = None
    """Fallback for webhooks."""
    hook_type: str | None = None
    id: str | None = None
    product: str | None = None
    should_send_custom_events: bool | None = None
    """Also delivers custom events."""
    sns_auth_type: str | None = None
    sns_event_based_message_group_id_enabled: bool | None = None
    sns_key: str | None = None
    """Access key for Amazon SNS."""
    sns_region: str | None = None
    sns_role_arn: str | None = None
    sns_secret: str | None = None
    """Secret that belongs to `sns_key`."""
    sns_topic_arn: str | None = None
    """ARN of the Amazon SNS topic."""
    sqs_auth_type: str | None = None
    sqs_key: str | None = None
    """Access key for Amazon SQS."""
    sqs_queue_url: str | None = None
    """SQS queue that events are sent to."""
    sqs_region: str | None = None
    sqs_role_arn: str | None = None
    sqs_secret: str | None = None
    """Secret that belongs to `sqs_key`."""
    timeout_ms: int | None = None
    updated_at: Instant | None = None
    """When it last changed."""
    webhook_url: str | None = None
    """Address that events are posted to."""
