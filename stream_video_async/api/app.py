# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: app."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from .. import models as _m
from .._http.build import query_pairs
from ..types import HasTransport, Operation, Request, Response

__all__ = [
    "build_check_sns",
    "check_sns",
    "build_check_sqs",
    "check_sqs",
    "build_get_app",
    "get_app",
    "build_get_og",
    "get_og",
    "build_get_rate_limits",
    "get_rate_limits",
    "build_update_app",
    "update_app",
]

_CHECK_SNS = Operation("CheckSNS", "POST", "/api/v2/check_sns", "unsafe")


def build_check_sns(
    *, sns_key: str | None = None, sns_secret: str | None = None, sns_topic_arn: str | None = None
) -> Request:
    """Build the request of `check_sns`, with the same arguments, without sending it."""
    return Request(
        _CHECK_SNS,
        "/api/v2/check_sns",
        json=_m.CheckSNSRequest(
            sns_key=sns_key,
            sns_secret=sns_secret,
            sns_topic_arn=sns_topic_arn,
        ),
    )


async def check_sns(
    client: HasTransport, *, sns_key: str | None = None, sns_secret: str | None = None, sns_topic_arn: str | None = None
) -> Response[_m.CheckSNSResponse]:
    """Send a test message to an Amazon SNS topic and report whether it was accepted.

    Args:
        sns_key: Access key for Amazon SNS.
        sns_secret: Secret that belongs to `sns_key`.
        sns_topic_arn: ARN of the Amazon SNS topic.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: CheckSNS, POST /api/v2/check_sns
    """
    request = build_check_sns(sns_key=sns_key, sns_secret=sns_secret, sns_topic_arn=sns_topic_arn)
    return await client.transport.send(request, _m.CheckSNSResponse)


_CHECK_SQS = Operation("CheckSQS", "POST", "/api/v2/check_sqs", "unsafe")


def build_check_sqs(
    *, sqs_key: str | None = None, sqs_secret: str | None = None, sqs_url: str | None = None
) -> Request:
    """Build the request of `check_sqs`, with the same arguments, without sending it."""
    return Request(
        _CHECK_SQS,
        "/api/v2/check_sqs",
        json=_m.CheckSQSRequest(
            sqs_key=sqs_key,
            sqs_secret=sqs_secret,
            sqs_url=sqs_url,
        ),
    )


async def check_sqs(
    client: HasTransport, *, sqs_key: str | None = None, sqs_secret: str | None = None, sqs_url: str | None = None
) -> Response[_m.CheckSQSResponse]:
    """Send a test message to an Amazon SQS queue and report whether it was accepted.

    Args:
        sqs_key: Access key for Amazon SQS.
        sqs_secret: Secret that belongs to `sqs_key`.
        sqs_url: Address of the Amazon SQS queue.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: CheckSQS, POST /api/v2/check_sqs
    """
    request = build_check_sqs(sqs_key=sqs_key, sqs_secret=sqs_secret, sqs_url=sqs_url)
    return await client.transport.send(request, _m.CheckSQSResponse)


_GET_APP = Operation("GetApp", "GET", "/api/v2/app", "read")


def build_get_app() -> Request:
    """Build the request of `get_app`, with the same arguments, without sending it."""
    return Request(
        _GET_APP,
        "/api/v2/app",
    )


async def get_app(client: HasTransport) -> Response[_m.GetApplicationResponse]:
    """Get the app with its settings, event hooks, push providers and grants.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: GetApp, GET /api/v2/app
    """
    request = build_get_app()
    return await client.transport.send(request, _m.GetApplicationResponse)


_GET_OG = Operation("GetOG", "GET", "/api/v2/og", "read")


def build_get_og(url: str) -> Request:
    """Build the request of `get_og`, with the same arguments, without sending it."""
    return Request(
        _GET_OG,
        "/api/v2/og",
        query=query_pairs(
            ("url", url),
        ),
    )


async def get_og(client: HasTransport, url: str) -> Response[_m.GetOGResponse]:
    """Read the Open Graph preview of a web page: title, text, images and author.

    Args:
        url: The URL of the file.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: GetOG, GET /api/v2/og
    """
    request = build_get_og(url)
    return await client.transport.send(request, _m.GetOGResponse)


_GET_RATE_LIMITS = Operation("GetRateLimits", "GET", "/api/v2/rate_limits", "read")


def build_get_rate_limits(
    *,
    android: bool | None = None,
    endpoints: str | None = None,
    ios: bool | None = None,
    server_side: bool | None = None,
    unity: bool | None = None,
    unity_console: bool | None = None,
    unity_desktop: bool | None = None,
    web: bool | None = None,
) -> Request:
    """Build the request of `get_rate_limits`, with the same arguments, without sending it."""
    return Request(
        _GET_RATE_LIMITS,
        "/api/v2/rate_limits",
        query=query_pairs(
            ("android", android),
            ("endpoints", endpoints),
            ("ios", ios),
            ("server_side", server_side),
            ("unity", unity),
            ("unity_console", unity_console),
            ("unity_desktop", unity_desktop),
            ("web", web),
        ),
    )


async def get_rate_limits(
    client: HasTransport,
    *,
    android: bool | None = None,
    endpoints: str | None = None,
    ios: bool | None = None,
    server_side: bool | None = None,
    unity: bool | None = None,
    unity_console: bool | None = None,
    unity_desktop: bool | None = None,
    web: bool | None = None,
) -> Response[_m.GetRateLimitsResponse]:
    """Get the rate limits of the app with what is left of each, by platform and operation.

    Args:
        android: Whether limits of Android apps are listed.
        endpoints: OperationIds, comma-separated; left out, all.
        ios: Whether limits of iOS apps are listed.
        server_side: Whether limits of servers are listed.
        unity: Whether limits of Unity apps are listed.
        unity_console: Whether limits of Unity apps on consoles are listed.
        unity_desktop: Whether limits of Unity apps on desktops are listed.
        web: Whether limits of browsers are listed.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: GetRateLimits, GET /api/v2/rate_limits
    """
    request = build_get_rate_limits(
        android=android,
        endpoints=endpoints,
        ios=ios,
        server_side=server_side,
        unity=unity,
        unity_console=unity_console,
        unity_desktop=unity_desktop,
        web=web,
    )
    return await client.transport.send(request, _m.GetRateLimitsResponse)


_UPDATE_APP = Operation("UpdateApp", "PATCH", "/api/v2/app", "unsafe")


def build_update_app(
    *,
    activity_metrics_config: dict[str, int] | None = None,
    allowed_flag_reasons: list[str] | None = None,
    apn_config: _m.APNConfig | None = None,
    async_moderation_config: _m.AsyncModerationConfiguration | None = None,
    async_url_enrich_enabled: bool | None = None,
    auto_translation_enabled: bool | None = None,
    before_message_send_hook_attempt_timeout_ms: int | None = None,
    before_message_send_hook_url: str | None = None,
    cdn_expiration_seconds: int | None = None,
    channel_hide_members_only: bool | None = None,
    chat_primary_use_case: Literal[
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
    | None = None,
    custom_action_handler_url: str | None = None,
    datadog_info: _m.DataDogInfo | None = None,
    disable_auth_checks: bool | None = None,
    disable_permissions_checks: bool | None = None,
    enable_hook_payload_compression: bool | None = None,
    enforce_unique_usernames: Literal["app", "no", "team"] | str | None = None,
    event_hooks: list[_m.EventHook] | None = None,
    feed_audit_logs_enabled: bool | None = None,
    feeds_moderation_enabled: bool | None = None,
    feeds_v2_region: str | None = None,
    file_upload_config: _m.FileUploadConfig | None = None,
    firebase_config: _m.FirebaseConfig | None = None,
    grants: dict[str, list[str]] | None = None,
    guest_user_creation_disabled: bool | None = None,
    huawei_config: _m.HuaweiConfig | None = None,
    image_moderation_block_labels: list[str] | None = None,
    image_moderation_enabled: bool | None = None,
    image_moderation_labels: list[str] | None = None,
    image_upload_config: _m.FileUploadConfig | None = None,
    max_aggregated_activities_length: int | None = None,
    member_custom_on_messages_enabled: bool | None = None,
    migrate_permissions_to_v2: bool | None = None,
    moderation_analytics_enabled: bool | None = None,
    moderation_dashboard_preferences: _m.ModerationDashboardPreferences | None = None,
    moderation_enabled: bool | None = None,
    moderation_onboarding_complete: bool | None = None,
    moderation_s3_image_access_role_arn: str | None = None,
    moderation_webhook_url: str | None = None,
    multi_tenant_enabled: bool | None = None,
    permission_version: Literal["v1", "v2"] | str | None = None,
    push_config: _m.PushConfig | None = None,
    reminders_interval: int | None = None,
    reminders_max_members: int | None = None,
    reminders_max_per_user: int | None = None,
    revoke_tokens_issued_before: datetime | None = None,
    sns_key: str | None = None,
    sns_secret: str | None = None,
    sns_topic_arn: str | None = None,
    sqs_key: str | None = None,
    sqs_secret: str | None = None,
    sqs_url: str | None = None,
    user_response_time_enabled: bool | None = None,
    user_search_disallowed_roles: list[str] | None = None,
    video_primary_use_case: Literal[
        "ai-agents", "audio-rooms", "live-shopping", "livestreaming", "other", "video-calling", "voice-calling"
    ]
    | str
    | None = None,
    webhook_events: list[str] | None = None,
    webhook_url: str | None = None,
    xiaomi_config: _m.XiaomiConfig | None = None,
) -> Request:
    """Build the request of `update_app`, with the same arguments, without sending it."""
    return Request(
        _UPDATE_APP,
        "/api/v2/app",
        json=_m.UpdateAppRequest(
            activity_metrics_config=activity_metrics_config,
            allowed_flag_reasons=allowed_flag_reasons,
            apn_config=apn_config,
            async_moderation_config=async_moderation_config,
            async_url_enrich_enabled=async_url_enrich_enabled,
            auto_translation_enabled=auto_translation_enabled,
            before_message_send_hook_attempt_timeout_ms=before_message_send_hook_attempt_timeout_ms,
            before_message_send_hook_url=before_message_send_hook_url,
            cdn_expiration_seconds=cdn_expiration_seconds,
            channel_hide_members_only=channel_hide_members_only,
            chat_primary_use_case=chat_primary_use_case,
            custom_action_handler_url=custom_action_handler_url,
            datadog_info=datadog_info,
            disable_auth_checks=disable_auth_checks,
            disable_permissions_checks=disable_permissions_checks,
            enable_hook_payload_compression=enable_hook_payload_compression,
            enforce_unique_usernames=enforce_unique_usernames,
            event_hooks=event_hooks,
            feed_audit_logs_enabled=feed_audit_logs_enabled,
            feeds_moderation_enabled=feeds_moderation_enabled,
            feeds_v2_region=feeds_v2_region,
            file_upload_config=file_upload_config,
            firebase_config=firebase_config,
            grants=grants,
            guest_user_creation_disabled=guest_user_creation_disabled,
            huawei_config=huawei_config,
            image_moderation_block_labels=image_moderation_block_labels,
            image_moderation_enabled=image_moderation_enabled,
            image_moderation_labels=image_moderation_labels,
            image_upload_config=image_upload_config,
            max_aggregated_activities_length=max_aggregated_activities_length,
            member_custom_on_messages_enabled=member_custom_on_messages_enabled,
            migrate_permissions_to_v2=migrate_permissions_to_v2,
            moderation_analytics_enabled=moderation_analytics_enabled,
            moderation_dashboard_preferences=moderation_dashboard_preferences,
            moderation_enabled=moderation_enabled,
            moderation_onboarding_complete=moderation_onboarding_complete,
            moderation_s3_image_access_role_arn=moderation_s3_image_access_role_arn,
            moderation_webhook_url=moderation_webhook_url,
            multi_tenant_enabled=multi_tenant_enabled,
            permission_version=permission_version,
            push_config=push_config,
            reminders_interval=reminders_interval,
            reminders_max_members=reminders_max_members,
            reminders_max_per_user=reminders_max_per_user,
            revoke_tokens_issued_before=revoke_tokens_issued_before,
            sns_key=sns_key,
            sns_secret=sns_secret,
            sns_topic_arn=sns_topic_arn,
            sqs_key=sqs_key,
            sqs_secret=sqs_secret,
            sqs_url=sqs_url,
            user_response_time_enabled=user_response_time_enabled,
            user_search_disallowed_roles=user_search_disallowed_roles,
            video_primary_use_case=video_primary_use_case,
            webhook_events=webhook_events,
            webhook_url=webhook_url,
            xiaomi_config=xiaomi_config,
        ),
    )


async def update_app(
    client: HasTransport,
    *,
    activity_metrics_config: dict[str, int] | None = None,
    allowed_flag_reasons: list[str] | None = None,
    apn_config: _m.APNConfig | None = None,
    async_moderation_config: _m.AsyncModerationConfiguration | None = None,
    async_url_enrich_enabled: bool | None = None,
    auto_translation_enabled: bool | None = None,
    before_message_send_hook_attempt_timeout_ms: int | None = None,
    before_message_send_hook_url: str | None = None,
    cdn_expiration_seconds: int | None = None,
    channel_hide_members_only: bool | None = None,
    chat_primary_use_case: Literal[
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
    | None = None,
    custom_action_handler_url: str | None = None,
    datadog_info: _m.DataDogInfo | None = None,
    disable_auth_checks: bool | None = None,
    disable_permissions_checks: bool | None = None,
    enable_hook_payload_compression: bool | None = None,
    enforce_unique_usernames: Literal["app", "no", "team"] | str | None = None,
    event_hooks: list[_m.EventHook] | None = None,
    feed_audit_logs_enabled: bool | None = None,
    feeds_moderation_enabled: bool | None = None,
    feeds_v2_region: str | None = None,
    file_upload_config: _m.FileUploadConfig | None = None,
    firebase_config: _m.FirebaseConfig | None = None,
    grants: dict[str, list[str]] | None = None,
    guest_user_creation_disabled: bool | None = None,
    huawei_config: _m.HuaweiConfig | None = None,
    image_moderation_block_labels: list[str] | None = None,
    image_moderation_enabled: bool | None = None,
    image_moderation_labels: list[str] | None = None,
    image_upload_config: _m.FileUploadConfig | None = None,
    max_aggregated_activities_length: int | None = None,
    member_custom_on_messages_enabled: bool | None = None,
    migrate_permissions_to_v2: bool | None = None,
    moderation_analytics_enabled: bool | None = None,
    moderation_dashboard_preferences: _m.ModerationDashboardPreferences | None = None,
    moderation_enabled: bool | None = None,
    moderation_onboarding_complete: bool | None = None,
    moderation_s3_image_access_role_arn: str | None = None,
    moderation_webhook_url: str | None = None,
    multi_tenant_enabled: bool | None = None,
    permission_version: Literal["v1", "v2"] | str | None = None,
    push_config: _m.PushConfig | None = None,
    reminders_interval: int | None = None,
    reminders_max_members: int | None = None,
    reminders_max_per_user: int | None = None,
    revoke_tokens_issued_before: datetime | None = None,
    sns_key: str | None = None,
    sns_secret: str | None = None,
    sns_topic_arn: str | None = None,
    sqs_key: str | None = None,
    sqs_secret: str | None = None,
    sqs_url: str | None = None,
    user_response_time_enabled: bool | None = None,
    user_search_disallowed_roles: list[str] | None = None,
    video_primary_use_case: Literal[
        "ai-agents", "audio-rooms", "live-shopping", "livestreaming", "other", "video-calling", "voice-calling"
    ]
    | str
    | None = None,
    webhook_events: list[str] | None = None,
    webhook_url: str | None = None,
    xiaomi_config: _m.XiaomiConfig | None = None,
) -> Response[_m.Response]:
    """Change settings of the app; settings left out keep their value.

    Args:
        allowed_flag_reasons: What users can choose from when they flag something.
        apn_config: Credentials and templates for Apple's push service.
        async_moderation_config: Callback and timeout of moderation that runs in the background.
        async_url_enrich_enabled: Whether previews of links are added after a message was sent.
        auto_translation_enabled: Whether chat messages are translated into the language of their readers.
        before_message_send_hook_attempt_timeout_ms: How long each attempt to reach the hook may take, in
            milliseconds.
        before_message_send_hook_url: Address that is asked about each chat message first; it can change or
            refuse it.
        cdn_expiration_seconds: CDN expiry in seconds, 14400 (4 hours) to 1209600 (14 days).
        channel_hide_members_only: Whether nobody but members can hide a channel.
        chat_primary_use_case: Main use of chat, such as `community` or `marketplace`.
        custom_action_handler_url: Address that receives custom commands and actions of chat.
        datadog_info: API key and site of the Datadog account that metrics go to.
        disable_auth_checks: Accepts tokens without a look at their signature; for development.
        disable_permissions_checks: Lets every user do everything; for development.
        enable_hook_payload_compression: Whether bodies of webhooks are sent as gzip.
        enforce_unique_usernames: Scope in which user names must differ: `no`, `app` or `team`.
        event_hooks: Where events are delivered: webhooks, SQS queues, SNS topics.
        file_upload_config: Types and sizes that uploaded files may have.
        firebase_config: Credentials and templates for Firebase Cloud Messaging.
        grants: Permissions by role name.
        guest_user_creation_disabled: Refuses new guests.
        huawei_config: Credentials for Huawei's push service.
        image_moderation_block_labels: What an image must not show to be let through.
        image_moderation_labels: What an image is searched for.
        image_upload_config: Types and sizes that uploaded images may have.
        member_custom_on_messages_enabled: Whether messages carry the custom data of their author's
            membership.
        migrate_permissions_to_v2: Moves the app to version 2 of the permission system.
        moderation_s3_image_access_role_arn: AWS role by which moderation reads images in S3.
        moderation_webhook_url: Address that events of moderation are posted to.
        multi_tenant_enabled: Whether users and channels are separated into teams.
        permission_version: Permission system: `v1` or `v2`.
        push_config: Version of the push system, and whether it leaves out users who are online.
        reminders_interval: From 60 to 86400.
        reminders_max_members: At least 2.
        reminders_max_per_user: From 1 to 100000.
        revoke_tokens_issued_before: Tokens issued before this moment are no longer valid.
        sns_key: Access key for Amazon SNS.
        sns_secret: Secret that belongs to `sns_key`.
        sns_topic_arn: ARN of the Amazon SNS topic.
        sqs_key: Access key for Amazon SQS.
        sqs_secret: Secret that belongs to `sqs_key`.
        sqs_url: Address of the Amazon SQS queue.
        user_response_time_enabled: Whether it is measured how long users take to answer.
        user_search_disallowed_roles: Roles that may not search for users, at most 10.
        video_primary_use_case: Main use of video, such as `livestreaming` or `audio-rooms`.
        webhook_events: Names of the events that the webhook receives.
        webhook_url: Address that events are posted to.
        xiaomi_config: Credentials for Xiaomi's push service.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: UpdateApp, PATCH /api/v2/app
    """
    request = build_update_app(
        activity_metrics_config=activity_metrics_config,
        allowed_flag_reasons=allowed_flag_reasons,
        apn_config=apn_config,
        async_moderation_config=async_moderation_config,
        async_url_enrich_enabled=async_url_enrich_enabled,
        auto_translation_enabled=auto_translation_enabled,
        before_message_send_hook_attempt_timeout_ms=before_message_send_hook_attempt_timeout_ms,
        before_message_send_hook_url=before_message_send_hook_url,
        cdn_expiration_seconds=cdn_expiration_seconds,
        channel_hide_members_only=channel_hide_members_only,
        chat_primary_use_case=chat_primary_use_case,
        custom_action_handler_url=custom_action_handler_url,
        datadog_info=datadog_info,
        disable_auth_checks=disable_auth_checks,
        disable_permissions_checks=disable_permissions_checks,
        enable_hook_payload_compression=enable_hook_payload_compression,
        enforce_unique_usernames=enforce_unique_usernames,
        event_hooks=event_hooks,
        feed_audit_logs_enabled=feed_audit_logs_enabled,
        feeds_moderation_enabled=feeds_moderation_enabled,
        feeds_v2_region=feeds_v2_region,
        file_upload_config=file_upload_config,
        firebase_config=firebase_config,
        grants=grants,
        guest_user_creation_disabled=guest_user_creation_disabled,
        huawei_config=huawei_config,
        image_moderation_block_labels=image_moderation_block_labels,
        image_moderation_enabled=image_moderation_enabled,
        image_moderation_labels=image_moderation_labels,
        image_upload_config=image_upload_config,
        max_aggregated_activities_length=max_aggregated_activities_length,
        member_custom_on_messages_enabled=member_custom_on_messages_enabled,
        migrate_permissions_to_v2=migrate_permissions_to_v2,
        moderation_analytics_enabled=moderation_analytics_enabled,
        moderation_dashboard_preferences=moderation_dashboard_preferences,
        moderation_enabled=moderation_enabled,
        moderation_onboarding_complete=moderation_onboarding_complete,
        moderation_s3_image_access_role_arn=moderation_s3_image_access_role_arn,
        moderation_webhook_url=moderation_webhook_url,
        multi_tenant_enabled=multi_tenant_enabled,
        permission_version=permission_version,
        push_config=push_config,
        reminders_interval=reminders_interval,
        reminders_max_members=reminders_max_members,
        reminders_max_per_user=reminders_max_per_user,
        revoke_tokens_issued_before=revoke_tokens_issued_before,
        sns_key=sns_key,
        sns_secret=sns_secret,
        sns_topic_arn=sns_topic_arn,
        sqs_key=sqs_key,
        sqs_secret=sqs_secret,
        sqs_url=sqs_url,
        user_response_time_enabled=user_response_time_enabled,
        user_search_disallowed_roles=user_search_disallowed_roles,
        video_primary_use_case=video_primary_use_case,
        webhook_events=webhook_events,
        webhook_url=webhook_url,
        xiaomi_config=xiaomi_config,
    )
    return await client.transport.send(request, _m.Response)
