# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Model, request
from ..types import UNSET, UnsetType


@request
class UpdateAppRequest(Model):
    """Settings of the app to change; ones left out stay as they are.

    Body of `UpdateApp`.

    Source: schema UpdateAppRequest
    """

    activity_metrics_config: dict[str, int] | None | UnsetType = UNSET
    allowed_flag_reasons: list[str] | None | UnsetType = UNSET
    apn_config: _m.APNConfig | None | UnsetType = UNSET
    async_moderation_config: _m.AsyncModerationConfiguration | None | UnsetType = UNSET
    async_url_enrich_enabled: bool | None | UnsetType = UNSET
    auto_translation_enabled: bool | None | UnsetType = UNSET
    before_message_send_hook_attempt_timeout_ms: int | None | UnsetType = UNSET
    before_message_send_hook_url: str | None | UnsetType = UNSET
    cdn_expiration_seconds: int | None | UnsetType = UNSET
    """CDN expiry in seconds, 14400 (4 hours) to 1209600 (14 days)."""
    channel_hide_members_only: bool | None | UnsetType = UNSET
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
        | UnsetType
    ) = UNSET
    """Main use of chat, such as `community` or `marketplace`."""
    custom_action_handler_url: str | None | UnsetType = UNSET
    datadog_info: _m.DataDogInfo | None | UnsetType = UNSET
    disable_auth_checks: bool | None | UnsetType = UNSET
    disable_permissions_checks: bool | None | UnsetType = UNSET
    enable_hook_payload_compression: bool | None | UnsetType = UNSET
    enforce_unique_usernames: Literal["app", "no", "team"] | str | None | UnsetType = UNSET
    """Scope in which user names must differ: `no`, `app` or `team`."""
    event_hooks: list[_m.EventHook] | None | UnsetType = UNSET
    """Where events are delivered: webhooks, SQS queues, SNS topics."""
    feed_audit_logs_enabled: bool | None | UnsetType = UNSET
    feeds_moderation_enabled: bool | None | UnsetType = UNSET
    feeds_v2_region: str | None | UnsetType = UNSET
    file_upload_config: _m.FileUploadConfig | None | UnsetType = UNSET
    firebase_config: _m.FirebaseConfig | None | UnsetType = UNSET
    grants: dict[str, list[str]] | None | UnsetType = UNSET
    """Permissions by role name."""
    guest_user_creation_disabled: bool | None | UnsetType = UNSET
    huawei_config: _m.HuaweiConfig | None | UnsetType = UNSET
    image_moderation_block_labels: list[str] | None | UnsetType = UNSET
    image_moderation_enabled: bool | None | UnsetType = UNSET
    image_moderation_labels: list[str] | None | UnsetType = UNSET
    image_upload_config: _m.FileUploadConfig | None | UnsetType = UNSET
    max_aggregated_activities_length: int | None | UnsetType = UNSET
    member_custom_on_messages_enabled: bool | None | UnsetType = UNSET
    migrate_permissions_to_v2: bool | None | UnsetType = UNSET
    """Moves the app to version 2 of the permission system."""
    moderation_analytics_enabled: bool | None | UnsetType = UNSET
    moderation_dashboard_preferences: _m.ModerationDashboardPreferences | None | UnsetType = UNSET
    moderation_enabled: bool | None | UnsetType = UNSET
    moderation_onboarding_complete: bool | None | UnsetType = UNSET
    moderation_s3_image_access_role_arn: str | None | UnsetType = UNSET
    moderation_webhook_url: str | None | UnsetType = UNSET
    multi_tenant_enabled: bool | None | UnsetType = UNSET
    """Whether users and channels are separated into teams."""
    permission_version: Literal["v1", "v2"] | str | None | UnsetType = UNSET
    """Permission system: `v1` or `v2`."""
    push_config: _m.PushConfig | None | UnsetType = UNSET
    reminders_interval: int | None | UnsetType = UNSET
    """From 60 to 86400."""
    reminders_max_members: int | None | UnsetType = UNSET
    """At least 2."""
    reminders_max_per_user: int | None | UnsetType = UNSET
    """From 1 to 100000."""
    revoke_tokens_issued_before: Instant | None | UnsetType = UNSET
    """Tokens issued before this moment are no longer valid."""
    sns_key: str | None | UnsetType = UNSET
    """Access key for Amazon SNS."""
    sns_secret: str | None | UnsetType = UNSET
    """Secret that belongs to `sns_key`."""
    sns_topic_arn: str | None | UnsetType = UNSET
    """ARN of the Amazon SNS topic."""
    sqs_key: str | None | UnsetType = UNSET
    """Access key for Amazon SQS."""
    sqs_secret: str | None | UnsetType = UNSET
    """Secret that belongs to `sqs_key`."""
    sqs_url: str | None | UnsetType = UNSET
    """Address of the Amazon SQS queue."""
    user_response_time_enabled: bool | None | UnsetType = UNSET
    user_search_disallowed_roles: list[str] | None | UnsetType = UNSET
    """Roles that may not search for users, at most 10."""
    video_primary_use_case: (
        Literal["ai-agents", "audio-rooms", "live-shopping", "livestreaming", "other", "video-calling", "voice-calling"]
        | str
        | None
        | UnsetType
    ) = UNSET
    """Main use of video, such as `livestreaming` or `audio-rooms`."""
    webhook_events: list[str] | None | UnsetType = UNSET
    """Names of the events that the webhook receives."""
    webhook_url: str | None | UnsetType = UNSET
    """Address that events are posted to."""
    xiaomi_config: _m.XiaomiConfig | None | UnsetType = UNSET
