# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: push."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from .. import models as _m
from .._http.build import path_segment, query_pairs
from ..types import HasTransport, Operation, Request, Response

__all__ = [
    "build_check_push",
    "check_push",
    "build_delete_push_provider",
    "delete_push_provider",
    "build_get_push_templates",
    "get_push_templates",
    "build_list_push_providers",
    "list_push_providers",
    "build_update_push_notification_preferences",
    "update_push_notification_preferences",
    "build_upsert_push_provider",
    "upsert_push_provider",
    "build_upsert_push_template",
    "upsert_push_template",
]

_CHECK_PUSH = Operation("CheckPush", "POST", "/api/v2/check_push", "unsafe")


def build_check_push(
    *,
    apn_template: str | None = None,
    event_type: Literal[
        "message.new", "message.updated", "notification.reminder_due", "reaction.new", "reaction.updated"
    ]
    | str
    | None = None,
    firebase_data_template: str | None = None,
    firebase_template: str | None = None,
    message_id: str | None = None,
    push_provider_name: str | None = None,
    push_provider_type: str | None = None,
    skip_devices: bool | None = None,
    user: _m.UserRequest | None = None,
    user_id: str | None = None,
) -> Request:
    """Build the request of `check_push`, with the same arguments, without sending it."""
    return Request(
        _CHECK_PUSH,
        "/api/v2/check_push",
        json=_m.CheckPushRequest(
            apn_template=apn_template,
            event_type=event_type,
            firebase_data_template=firebase_data_template,
            firebase_template=firebase_template,
            message_id=message_id,
            push_provider_name=push_provider_name,
            push_provider_type=push_provider_type,
            skip_devices=skip_devices,
            user=user,
            user_id=user_id,
        ),
    )


async def check_push(
    client: HasTransport,
    *,
    apn_template: str | None = None,
    event_type: Literal[
        "message.new", "message.updated", "notification.reminder_due", "reaction.new", "reaction.updated"
    ]
    | str
    | None = None,
    firebase_data_template: str | None = None,
    firebase_template: str | None = None,
    message_id: str | None = None,
    push_provider_name: str | None = None,
    push_provider_type: str | None = None,
    skip_devices: bool | None = None,
    user: _m.UserRequest | None = None,
    user_id: str | None = None,
) -> Response[_m.CheckPushResponse]:
    """Render push templates for a user's devices and send a test push unless devices are skipped.

    Args:
        apn_template: Apple template to try.
        event_type: Event to imitate; `message.new` if left out.
        firebase_data_template: Firebase data template to try.
        firebase_template: Firebase template to try.
        message_id: Message to build the push from.
        push_provider_name: Which of the app's configured push providers to use, by name.
        push_provider_type: Push service: `firebase`, `apn`, `huawei` or `xiaomi`.
        skip_devices: Renders the templates even when no device is registered.
        user: The user on whose behalf it runs, as an object; it is created if need be.
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: CheckPush, POST /api/v2/check_push
    """
    request = build_check_push(
        apn_template=apn_template,
        event_type=event_type,
        firebase_data_template=firebase_data_template,
        firebase_template=firebase_template,
        message_id=message_id,
        push_provider_name=push_provider_name,
        push_provider_type=push_provider_type,
        skip_devices=skip_devices,
        user=user,
        user_id=user_id,
    )
    return await client.transport.send(request, _m.CheckPushResponse)


_DELETE_PUSH_PROVIDER = Operation("DeletePushProvider", "DELETE", "/api/v2/push_providers/{type}/{name}", "replayable")


def build_delete_push_provider(type: Literal["apn", "firebase", "huawei", "xiaomi"] | str, name: str | UUID) -> Request:
    """Build the request of `delete_push_provider`, with the same arguments, without sending it."""
    return Request(
        _DELETE_PUSH_PROVIDER,
        f"/api/v2/push_providers/{path_segment(type, 'type')}/{path_segment(name, 'name')}",
    )


async def delete_push_provider(
    client: HasTransport, type: Literal["apn", "firebase", "huawei", "xiaomi"] | str, name: str | UUID
) -> Response[_m.Response]:
    """Delete a push provider by its type and name.

    Args:
        type: Name of the call's type, such as `default` or `livestream`.
        name: The name it is known by. From 1 to 36 characters.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: DeletePushProvider, DELETE /api/v2/push_providers/{type}/{name}
    """
    request = build_delete_push_provider(type, name)
    return await client.transport.send(request, _m.Response)


_GET_PUSH_TEMPLATES = Operation("GetPushTemplates", "GET", "/api/v2/push_templates", "read")


def build_get_push_templates(
    push_provider_type: Literal["apn", "firebase", "huawei", "xiaomi"] | str, *, push_provider_name: str | None = None
) -> Request:
    """Build the request of `get_push_templates`, with the same arguments, without sending it."""
    return Request(
        _GET_PUSH_TEMPLATES,
        "/api/v2/push_templates",
        query=query_pairs(
            ("push_provider_type", push_provider_type),
            ("push_provider_name", push_provider_name),
        ),
    )


async def get_push_templates(
    client: HasTransport,
    push_provider_type: Literal["apn", "firebase", "huawei", "xiaomi"] | str,
    *,
    push_provider_name: str | None = None,
) -> Response[_m.GetPushTemplatesResponse]:
    """List the push templates of a provider type, or of one named provider.

    Args:
        push_provider_type: Push service: `firebase`, `apn`, `huawei` or `xiaomi`.
        push_provider_name: Which of the app's configured push providers to use, by name.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: GetPushTemplates, GET /api/v2/push_templates
    """
    request = build_get_push_templates(push_provider_type, push_provider_name=push_provider_name)
    return await client.transport.send(request, _m.GetPushTemplatesResponse)


_LIST_PUSH_PROVIDERS = Operation("ListPushProviders", "GET", "/api/v2/push_providers", "read")


def build_list_push_providers() -> Request:
    """Build the request of `list_push_providers`, with the same arguments, without sending it."""
    return Request(
        _LIST_PUSH_PROVIDERS,
        "/api/v2/push_providers",
    )


async def list_push_providers(client: HasTransport) -> Response[_m.ListPushProvidersResponse]:
    """List the push providers configured for the app.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: ListPushProviders, GET /api/v2/push_providers
    """
    request = build_list_push_providers()
    return await client.transport.send(request, _m.ListPushProvidersResponse)


_UPDATE_PUSH_NOTIFICATION_PREFERENCES = Operation(
    "UpdatePushNotificationPreferences", "POST", "/api/v2/push_preferences", "unsafe"
)


def build_update_push_notification_preferences(preferences: list[_m.PushPreferenceInput]) -> Request:
    """Build the request of `update_push_notification_preferences`, with the same arguments, without sending it."""
    return Request(
        _UPDATE_PUSH_NOTIFICATION_PREFERENCES,
        "/api/v2/push_preferences",
        json=_m.UpsertPushPreferencesRequest(
            preferences=preferences,
        ),
    )


async def update_push_notification_preferences(
    client: HasTransport, preferences: list[_m.PushPreferenceInput]
) -> Response[_m.UpsertPushPreferencesResponse]:
    """Set the push notification preferences of one or more users.

    Args:
        preferences: Choices, each for a user or one channel.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: UpdatePushNotificationPreferences, POST /api/v2/push_preferences
    """
    request = build_update_push_notification_preferences(preferences)
    return await client.transport.send(request, _m.UpsertPushPreferencesResponse)


_UPSERT_PUSH_PROVIDER = Operation("UpsertPushProvider", "POST", "/api/v2/push_providers", "unsafe")


def build_upsert_push_provider(*, push_provider: _m.PushProviderRequest | None = None) -> Request:
    """Build the request of `upsert_push_provider`, with the same arguments, without sending it."""
    return Request(
        _UPSERT_PUSH_PROVIDER,
        "/api/v2/push_providers",
        json=_m.UpsertPushProviderRequest(
            push_provider=push_provider,
        ),
    )


async def upsert_push_provider(
    client: HasTransport, *, push_provider: _m.PushProviderRequest | None = None
) -> Response[_m.UpsertPushProviderResponse]:
    """Create a push provider or replace the one of the same name and type.

    Args:
        push_provider: The provider to create or change.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: UpsertPushProvider, POST /api/v2/push_providers
    """
    request = build_upsert_push_provider(push_provider=push_provider)
    return await client.transport.send(request, _m.UpsertPushProviderResponse)


_UPSERT_PUSH_TEMPLATE = Operation("UpsertPushTemplate", "POST", "/api/v2/push_templates", "unsafe")


def build_upsert_push_template(
    *,
    event_type: Literal[
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
    | str,
    push_provider_type: Literal["apn", "firebase", "huawei", "xiaomi"] | str,
    enable_push: bool | None = None,
    push_provider_name: str | None = None,
    template: str | None = None,
) -> Request:
    """Build the request of `upsert_push_template`, with the same arguments, without sending it."""
    return Request(
        _UPSERT_PUSH_TEMPLATE,
        "/api/v2/push_templates",
        json=_m.UpsertPushTemplateRequest(
            event_type=event_type,
            push_provider_type=push_provider_type,
            enable_push=enable_push,
            push_provider_name=push_provider_name,
            template=template,
        ),
    )


async def upsert_push_template(
    client: HasTransport,
    *,
    event_type: Literal[
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
    | str,
    push_provider_type: Literal["apn", "firebase", "huawei", "xiaomi"] | str,
    enable_push: bool | None = None,
    push_provider_name: str | None = None,
    template: str | None = None,
) -> Response[_m.UpsertPushTemplateResponse]:
    """Create or replace the push template of one event type for a provider.

    Args:
        event_type: Event that it is for, such as `message.new` or `reaction.new`.
        push_provider_type: Push service: `firebase`, `apn`, `huawei` or `xiaomi`.
        enable_push: Whether the event causes a push.
        push_provider_name: Which of the app's configured push providers to use, by name.
        template: Text of the template.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: UpsertPushTemplate, POST /api/v2/push_templates
    """
    request = build_upsert_push_template(
        event_type=event_type,
        push_provider_type=push_provider_type,
        enable_push=enable_push,
        push_provider_name=push_provider_name,
        template=template,
    )
    return await client.transport.send(request, _m.UpsertPushTemplateResponse)
