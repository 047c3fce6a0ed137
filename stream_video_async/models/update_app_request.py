# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Model, request


@request
class UpdateAppRequest(Model):
    """Settings of the app to change; ones left out stay as they are.

    Body of `UpdateApp`.

    Source: schema UpdateAppRequest
    """

    activity_metrics_config: dict[str, int] | None = None
    allowed_flag_reasons: list[str] | None = None
    apn_config: _m.APNConfig | None = None
    async_moderation_config: _m.AsyncModerationConfiguration | None = None
    async_url_enrich_enabled: bool | None = None
    auto_translation_enabled: bool | None = None
    before_message_send_hook_attempt_timeout_ms: int | None = None
    before_message_send_hook_url: str | None = None
    cdn_expiration_seconds: int | None = None
    """CDN expiry in seconds, 14400 (4 hours) to 1209600 (14 days)."""
    channel_hide_members_only: bool | None = None
    chat_primary_use_case: (
        Literal[
            "community",
            "customer-support",
            "dating",
            "education",
            "financial",
            "gaming",
            "marketplace",
            "messaging",
            "on-demand",
            "real-money-gaming",
            "sports",
            "telehealth",
            "workforce-management",
        ]
        | str
        | None
    ) = None
    """Main use of chat, such as `community` or `marketplace`."""
    custom_action_handler_url: str | None = None
    datadog_info: _m.DataDogInfo | None = None
    disable_auth_checks: bool | None = None
    disable_permissions_checks: bool | None = None
    enable_hook_payload_compression: bool | None = None
    enforce_unique_usernames: Literal["app", "no", "team"] | str | None = None
    """Scope in which user names must differ: `no`, `app` or `team`."""
    event_hooks: list[_m.EventHook] | None = None
    """Where events are delivered: webhooks, SQS queues, SNS topics."""
    feed_audit_logs_enabled: bool | None = None
    feeds_moderation_enabled: bool | None = None
    feeds_v2_region: str | None = None
    file_upload_config: _m.FileUploadConfig | None = None
    firebase_config: _m.FirebaseConfig | None = None
    grants: dict[str, list[str]] | None = None
    """Permissions by role name."""
    guest_user_creation_disabled: bool | None = None
    huawei_config: _m.HuaweiConfig | None = None
    image_moderation_block_labels: list[str] | None = None
    image_moderation_enabled: bool | None = None
    image_moderation_labels: list[str] | None = None
    image_upload_config: _m.FileUploadConfig | None = None
    max_aggregated_activities_length: int | None = None
    member_custom_on_messages_enabled: bool | None = None
    migrate_permissions_to_v2: bool | None = None
    """Moves the app to version 2 of the permission system."""
    moderation_analytics_enabled: bool | None = None
    moderation_dashboard_preferences: _m.ModerationDashboardPreferences | None = None
    moderation_enabled: bool | None = None
    moderation_onboarding_complete: bool | None = None
    moderation_s3_image_access_role_arn: str | None = None
    moderation_webhook_url: str | None = None
    multi_tenant_enabled: bool | None = None
    """Whether users and channels are separated into teams."""
    permission_version: Literal["v1", "v2"] | str | None = None
    """Permission system: `v1` or `v2`."""
    push_config: _m.PushConfig | None = None
    reminders_interval: int | None = None
    """From 60 to 86400."""
    reminders_max_members: int | None = None
    """At least 2."""
    reminders_max_per_user: int | None = None
    """From 1 to 100000."""
    revoke_tokens_issued_before: Instant | None = None
    """Tokens issued before this moment are no longer valid."""
    sns_key: str | None = None
    """Access key for Amazon SNS."""
    sns_secret: str | None = None
    """Secret that belongs to `sns_key`."""
    sns_topic_arn: str | None = None
    """ARN of the Amazon SNS topic."""
    sqs_key: str | None = None
    """Access key for Amazon SQS."""
    sqs_secret: str | None = None
    """Secret that belongs to `sqs_key`."""
    sqs_url: str | None = None
    """Address of the Amazon SQS queue."""
    user_response_time_enabled: bool | None = None
    user_search_disallowed_roles: list[str] | None = None
    """Roles that may not search for users, at most 10."""
    video_primary_use_case: (
        Literal["ai-agents", "audio-rooms", "live-shopping", "livestreaming", "other", "video-calling", "voice-calling"]
        | str
        | None
    ) = None
    """Main use of video, such as `livestreaming` or `audio-rooms`."""
    webhook_events: list[str] | None = None
    """Names of the events that the webhook receives."""
    webhook_url: str | None = None
    """Address that events are posted to."""
    xiaomi_config: _m.XiaomiConfig | None = None
