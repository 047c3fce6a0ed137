# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: call types."""

from __future__ import annotations

from uuid import UUID

from .. import models as _m
from .._http.build import path_segment
from ..types import HasTransport, Operation, Request, Response

__all__ = [
    "build_create_call_type",
    "create_call_type",
    "build_delete_call_type",
    "delete_call_type",
    "build_get_call_type",
    "get_call_type",
    "build_list_call_types",
    "list_call_types",
    "build_update_call_type",
    "update_call_type",
]

_CREATE_CALL_TYPE = Operation("CreateCallType", "POST", "/api/v2/video/calltypes", "unsafe")


def build_create_call_type(
    name: str,
    *,
    external_storage: str | None = None,
    grants: dict[str, list[str]] | None = None,
    notification_settings: _m.NotificationSettingsRequest | None = None,
    settings: _m.CallSettingsRequest | None = None,
) -> Request:
    """Build the request of `create_call_type`, with the same arguments, without sending it."""
    return Request(
        _CREATE_CALL_TYPE,
        "/api/v2/video/calltypes",
        json=_m.CreateCallTypeRequest(
            name=name,
            external_storage=external_storage,
            grants=grants,
            notification_settings=notification_settings,
            settings=settings,
        ),
    )


async def create_call_type(
    client: HasTransport,
    name: str,
    *,
    external_storage: str | None = None,
    grants: dict[str, list[str]] | None = None,
    notification_settings: _m.NotificationSettingsRequest | None = None,
    settings: _m.CallSettingsRequest | None = None,
) -> Response[_m.CreateCallTypeResponse]:
    """Create a call type with its settings and grants.

    Args:
        name: Name that calls will refer to as their type.
        external_storage: Name of the storage of your own that files go to.
        grants: Permissions by role name.
        notification_settings: Which call events cause push messages, and what these messages say.
        settings: Settings that calls of this type start with.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: CreateCallType, POST /api/v2/video/calltypes
    """
    request = build_create_call_type(
        name,
        external_storage=external_storage,
        grants=grants,
        notification_settings=notification_settings,
        settings=settings,
    )
    return await client.transport.send(request, _m.CreateCallTypeResponse)


_DELETE_CALL_TYPE = Operation("DeleteCallType", "DELETE", "/api/v2/video/calltypes/{name}", "replayable")


def build_delete_call_type(name: str | UUID) -> Request:
    """Build the request of `delete_call_type`, with the same arguments, without sending it."""
    return Request(
        _DELETE_CALL_TYPE,
        f"/api/v2/video/calltypes/{path_segment(name, 'name')}",
    )


async def delete_call_type(client: HasTransport, name: str | UUID) -> Response[_m.Response]:
    """Delete a call type by its name.

    Args:
        name: The name it is known by.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: DeleteCallType, DELETE /api/v2/video/calltypes/{name}
    """
    request = build_delete_call_type(name)
    return await client.transport.send(request, _m.Response)


_GET_CALL_TYPE = Operation("GetCallType", "GET", "/api/v2/video/calltypes/{name}", "read")


def build_get_call_type(name: str | UUID) -> Request:
    """Build the request of `get_call_type`, with the same arguments, without sending it."""
    return Request(
        _GET_CALL_TYPE,
        f"/api/v2/video/calltypes/{path_segment(name, 'name')}",
    )


async def get_call_type(client: HasTransport, name: str | UUID) -> Response[_m.GetCallTypeResponse]:
    """Get a call type with its settings and grants by its name.

    Args:
        name: The name it is known by.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: GetCallType, GET /api/v2/video/calltypes/{name}
    """
    request = build_get_call_type(name)
    return await client.transport.send(request, _m.GetCallTypeResponse)


_LIST_CALL_TYPES = Operation("ListCallTypes", "GET", "/api/v2/video/calltypes", "read")


def build_list_call_types() -> Request:
    """Build the request of `list_call_types`, with the same arguments, without sending it."""
    return Request(
        _LIST_CALL_TYPES,
        "/api/v2/video/calltypes",
    )


async def list_call_types(client: HasTransport) -> Response[_m.ListCallTypeResponse]:
    """List the app's call types with their settings and grants, by name.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: ListCallTypes, GET /api/v2/video/calltypes
    """
    request = build_list_call_types()
    return await client.transport.send(request, _m.ListCallTypeResponse)


_UPDATE_CALL_TYPE = Operation("UpdateCallType", "PUT", "/api/v2/video/calltypes/{name}", "replayable")


def build_update_call_type(
    name: str | UUID,
    *,
    external_storage: str | None = None,
    grants: dict[str, list[str]] | None = None,
    notification_settings: _m.NotificationSettingsRequest | None = None,
    settings: _m.CallSettingsRequest | None = None,
) -> Request:
    """Build the request of `update_call_type`, with the same arguments, without sending it."""
    return Request(
        _UPDATE_CALL_TYPE,
        f"/api/v2/video/calltypes/{path_segment(name, 'name')}",
        json=_m.UpdateCallTypeRequest(
            external_storage=external_storage,
            grants=grants,
            notification_settings=notification_settings,
            settings=settings,
        ),
    )


async def update_call_type(
    client: HasTransport,
    name: str | UUID,
    *,
    external_storage: str | None = None,
    grants: dict[str, list[str]] | None = None,
    notification_settings: _m.NotificationSettingsRequest | None = None,
    settings: _m.CallSettingsRequest | None = None,
) -> Response[_m.UpdateCallTypeResponse]:
    """Change a call type's settings, or the grants of the roles named.

    Args:
        name: The name it is known by.
        external_storage: Name of the storage of your own that files go to.
        grants: Permissions by role name.
        notification_settings: Which call events cause push messages, and what these messages say.
        settings: Settings that calls of this type start with.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: UpdateCallType, PUT /api/v2/video/calltypes/{name}
    """
    request = build_update_call_type(
        name,
        external_storage=external_storage,
        grants=grants,
        notification_settings=notification_settings,
        settings=settings,
    )
    return await client.transport.send(request, _m.UpdateCallTypeResponse)
