# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: call types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models as _m
from .._http.build import path_segment
from ..types import UNSET, Operation, Request

if TYPE_CHECKING:
    from uuid import UUID

    from ..types import HasTransport, Response, UnsetType

__all__ = [
    "create_call_type",
    "delete_call_type",
    "get_call_type",
    "list_call_types",
    "update_call_type",
]

_CREATE_CALL_TYPE = Operation("CreateCallType", "POST", "/api/v2/video/calltypes", "unsafe")


async def create_call_type(
    client: HasTransport,
    name: str,
    *,
    external_storage: str | None | UnsetType = UNSET,
    grants: dict[str, list[str]] | None | UnsetType = UNSET,
    notification_settings: _m.NotificationSettingsRequest | None | UnsetType = UNSET,
    settings: _m.CallSettingsRequest | None | UnsetType = UNSET,
) -> Response[_m.CreateCallTypeResponse]:
    """Create a call type with its settings and grants.

    Args:
        name: Name that calls will refer to as their type.
        external_storage: Name of the storage of your own that files go to.
        grants: Permissions by role name.
        notification_settings: Which call events cause push messages, and what these messages say.
        settings: Settings that calls of this type start with.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: CreateCallType, POST /api/v2/video/calltypes
    """
    return await client.transport.send(
        Request(
            _CREATE_CALL_TYPE,
            "/api/v2/video/calltypes",
            json=_m.CreateCallTypeRequest(
                name=name,
                external_storage=external_storage,
                grants=grants,
                notification_settings=notification_settings,
                settings=settings,
            ),
        ),
        _m.CreateCallTypeResponse,
    )


_DELETE_CALL_TYPE = Operation("DeleteCallType", "DELETE", "/api/v2/video/calltypes/{name}", "replayable")


async def delete_call_type(client: HasTransport, name: str | UUID) -> Response[_m.Response]:
    """Delete a call type by its name.

    Args:
        name: The name it is known by.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: DeleteCallType, DELETE /api/v2/video/calltypes/{name}
    """
    return await client.transport.send(
        Request(
            _DELETE_CALL_TYPE,
            f"/api/v2/video/calltypes/{path_segment(name, 'name')}",
        ),
        _m.Response,
    )


_GET_CALL_TYPE = Operation("GetCallType", "GET", "/api/v2/video/calltypes/{name}", "read")


async def get_call_type(client: HasTransport, name: str | UUID) -> Response[_m.GetCallTypeResponse]:
    """Get a call type with its settings and grants by its name.

    Args:
        name: The name it is known by.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: GetCallType, GET /api/v2/video/calltypes/{name}
    """
    return await client.transport.send(
        Request(
            _GET_CALL_TYPE,
            f"/api/v2/video/calltypes/{path_segment(name, 'name')}",
        ),
        _m.GetCallTypeResponse,
    )


_LIST_CALL_TYPES = Operation("ListCallTypes", "GET", "/api/v2/video/calltypes", "read")


async def list_call_types(client: HasTransport) -> Response[_m.ListCallTypeResponse]:
    """List the app's call types with their settings and grants, by name.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: ListCallTypes, GET /api/v2/video/calltypes
    """
    return await client.transport.send(
        Request(
            _LIST_CALL_TYPES,
            "/api/v2/video/calltypes",
        ),
        _m.ListCallTypeResponse,
    )


_UPDATE_CALL_TYPE = Operation("UpdateCallType", "PUT", "/api/v2/video/calltypes/{name}", "replayable")


async def update_call_type(
    client: HasTransport,
    name: str | UUID,
    *,
    external_storage: str | None | UnsetType = UNSET,
    grants: dict[str, list[str]] | None | UnsetType = UNSET,
    notification_settings: _m.NotificationSettingsRequest | None | UnsetType = UNSET,
    settings: _m.CallSettingsRequest | None | UnsetType = UNSET,
) -> Response[_m.UpdateCallTypeResponse]:
    """Change a call type's settings, or the grants of the roles named.

    Args:
        name: The name it is known by.
        external_storage: Name of the storage of your own that files go to.
        grants: Permissions by role name.
        notification_settings: Which call events cause push messages, and what these messages say.
        settings: Settings that calls of this type start with.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: UpdateCallType, PUT /api/v2/video/calltypes/{name}
    """
    return await client.transport.send(
        Request(
            _UPDATE_CALL_TYPE,
            f"/api/v2/video/calltypes/{path_segment(name, 'name')}",
            json=_m.UpdateCallTypeRequest(
                external_storage=external_storage,
                grants=grants,
                notification_settings=notification_settings,
                settings=settings,
            ),
        ),
        _m.UpdateCallTypeResponse,
    )
