# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class AppResponseFields(Model):
    """Settings of the whole app.

    Source: schema AppResponseFields
    """

    allow_multi_user_devices: Lenient[bool]
    async_url_enrich_enabled: Lenient[bool]
    """Whether previews of links are added after a message was sent."""
    auto_translation_enabled: Lenient[bool]
    """Whether chat messages are translated into the language of their readers."""
    call_types: Lenient[dict[str, _m.CallType]]
    """Call types by name."""
    campaign_enabled: Lenient[bool]
    cdn_expiration_seconds: Lenient[int]
    """CDN expiry in seconds."""
    channel_configs: Lenient[dict[str, _m.ChannelConfig]]
    custom_action_handler_url: Lenient[str]
    """Address that receives custom commands and actions of chat."""
    disable_auth_checks: Lenient[bool]
    """Accepts tokens without a look at their signature; for development."""
    disable_permissions_checks: Lenient[bool]
    """Lets every user do everything; for development."""
    enforce_unique_usernames: Lenient[str]
    """Scope in which user names must differ: `no`, `app` or `team`."""
    event_hooks: Lenient[list[_m.EventHook]]
    """Where events are delivered: webhooks, SQS queues, SNS topics."""
    feed_audit_logs_enabled: Lenient[bool]
    file_upload_config: Lenient[_m.FileUploadConfig]
    """Types and sizes of files that may be uploaded."""
    grants: Lenient[dict[str, list[str]]]
    """Permissions by role name."""
    guest_user_creation_disabled: Lenient[bool]
    """Refuses new guests."""
    id: Lenient[int]
    image_moderation_enabled: Lenient[bool]
    image_upload_config: Lenient[_m.FileUploadConfig]
    """Types and sizes of images that may be uploaded."""
    max_aggregated_activities_length: Lenient[int]
    member_custom_on_messages_enabled: Lenient[bool]
    """Whether messages carry the custom data of their author's membership."""
    moderation_audio_call_moderation_enabled: Lenient[bool]
    moderation_enabled: Lenient[bool]
    moderation_llm_configurability_enabled: Lenient[bool]
    moderation_multitenant_blocklist_enabled: Lenient[bool]
    moderation_video_call_moderation_enabled: Lenient[bool]
    moderation_webhook_url: Lenient[str]
    """Address that events of moderation are posted to."""
    multi_tenant_enabled: Lenient[bool]
    """Whether users and channels are separated into teams."""
    name: Lenient[str]
    organization: Lenient[str]
    permission_version: Lenient[str]
    placement: Lenient[str]
    policies: Lenient[dict[str, list[_m.Policy]]]
    push_notifications: Lenient[_m.PushNotificationFields]
    """Push credentials and settings for each service."""
    reminders_interval: Lenient[int]
    sns_key: Lenient[str]
    """Access key for Amazon SNS."""
    sns_secret: Lenient[str]
    """Secret that belongs to `sns_key`."""
    sns_topic_arn: Lenient[str]
    """ARN of the Amazon SNS topic."""
    sqs_key: Lenient[str]
    """Access key for Amazon SQS."""
    sqs_secret: Lenient[str]
    """Secret that belongs to `sqs_key`."""
    sqs_url: Lenient[str]
    """Address of the Amazon SQS queue."""
    suspended: Lenient[bool]
    suspended_explanation: Lenient[str]
    """Why the app is suspended."""
    use_hook_v2: Lenient[bool]
    user_response_time_enabled: Lenient[bool]
    """Whether it is measured how long users take to answer."""
    user_search_disallowed_roles: Lenient[list[str]]
    """Roles that may not search for users."""
    webhook_events: Lenient[list[str]]
    """Names of the events that the webhook receives."""
    webhook_url: Lenient[str]
    """Address that events are posted to."""
    activity_metrics_config: dict[str, int] | None = None
    allowed_flag_reasons: list[str] | None = None
    """What users can choose from when they flag something."""
    before_message_send_hook_attempt_timeout_ms: int | None = None
    """How long each attempt to reach the hook may take, in milliseconds."""
    before_message_send_hook_url: str | None = None
    """Address that is asked about each chat message first; it can change or refuse it."""
    chat_primary_use_case: str | None = None
    datadog_info: _m.DataDogInfo | None = None
    """API key and site of the Datadog account that metrics go to."""
    geofences: list[_m.GeofenceResponse] | None = None
    image_moderation_labels: list[str] | None = None
    """What an image is searched for."""
    moderation_dashboard_preferences: _m.ModerationDashboardPreferences | None = None
    moderation_onboarding_complete: bool | None = None
    moderation_s3_image_access_role_arn: str | None = None
    """AWS role by which moderation reads images in S3."""
    revoke_tokens_issued_before: Instant | None = None
    """Tokens issued before this moment are no longer valid."""
    video_primary_use_case: str | None = None
