# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Model, request


@request(kw_only=True)
class UpdateAppRequest(Model):
    """Settings of the app to change; ones left out stay as they are.

    Body of `UpdateApp`.

    Source: schema UpdateAppRequest
    """

    activity_metrics_config: dict[str, int] | None = None
    allowed_flag_reasons: list[str] | None = None
    """What users can choose from when they flag something."""
    apn_config: _m.APNConfig | None = None
    """Credentials and templates for Apple's push service."""
    async_moderation_config: _m.AsyncModerationConfiguration | None = None
    """Callback and timeout of moderation that runs in the background."""
    async_url_enrich_enabled: bool | None = None
    """Whether previews of links are added after a message was sent."""
    auto_translation_enabled: bool | None = None
    """Whether chat messages are translated into the language of their readers."""
    before_message_send_hook_attempt_timeout_ms: int | None = None
    """How long each attempt to reach the hook may take, in milliseconds."""
    before_message_send_hook_url: str | None = None
    """Address that is asked about each chat message first; it can change or refuse it."""
    cdn_expiration_seconds: int | None = None
    """CDN expiry in seconds, 14400 (4 hours) to 1209600 (14 days)."""
    channel_hide_members_only: bool | None = None
    """Whether nobody but members can hide a channel."""
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
    """Address that receives custom commands and actions of chat."""
    datadog_info: _m.DataDogInfo | None = None
    """API key and site of the Datadog account that metrics go to."""
    disable_auth_checks: bool | None = None
    """Accepts tokens without a look at their signature; for development."""
    disable_permissions_checks: bool | None = None
    """Lets every user do everything; for development."""
    enable_hook_payload_compression: bool | None = None
    """Whether bodies of webhooks are sent as gzip."""
    enforce_unique_usernames: Literal["app", "no", "team"] | str | None = None
    """Scope in which user names must differ: `no`, `app` or `team`."""
    event_hooks: list[_m.EventHook] | None = None
    """Where events are delivered: webhooks, SQS queues, SNS topics."""
    feed_audit_logs_enabled: bool | None = None
    feeds_moderation_enabled: bool | None = None
    feeds_v2_region: str | None = None
    file_upload_config: _m.FileUploadConfig | None = None
    """Types and sizes that uploaded files may have."""
    firebase_config: _m.FirebaseConfig | None = None
    """Credentials and templates for Firebase Cloud Messaging."""
    grants: dict[str, list[str]] | None = None
    """Permissions by role name."""
    guest_user_creation_disabled: bool | None = None
    """Refuses new guests."""
    huawei_config: _m.HuaweiConfig | None = None
    """Credentials for Huawei's push service."""
    image_moderation_block_labels: list[str] | None = None
    """What an image must not show to be let through."""
    image_moderation_enabled: bool | None = None
    image_moderation_labels: list[str] | None = None
    """What an image is searched for."""
    image_upload_config: _m.FileUploadConfig | None = None
    """Types and sizes that uploaded images may have."""
    max_aggregated_activities_length: int | None = None
    member_custom_on_messages_enabled: bool | None = None
    """Whether messages carry the custom data of their author's membership."""
    migrate_permissions_to_v2: bool | None = None
    """Moves the app to version 2 of the permission system."""
    moderation_analytics_enabled: bool | None = None
    moderation_dashboard_preferences: _m.ModerationDashboardPreferences | None = None
    moderation_enabled: bool | None = None
    moderation_onboarding_complete: bool | None = None
    moderation_s3_image_access_role_arn: str | None = None
    """AWS role by which moderation reads images in S3."""
    moderation_webhook_url: str | None = None
    """Address that events of moderation are posted to."""
    multi_tenant_enabled: bool | None = None
    """Whether users and channels are separated into teams."""
    permission_version: Literal["v1", "v2"] | str | None = None
    """Permission system: `v1` or `v2`."""
    push_config: _m.PushConfig | None = None
    """Version of the push system, and whether it leaves out users who are online."""
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
    """Whether it is measured how long users take to answer."""
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
    """Credentials for Xiaomi's push service."""
