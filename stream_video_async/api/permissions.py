# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: permissions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models as _m
from .._http.build import path_segment
from ..types import UNSET, Operation, Request

if TYPE_CHECKING:
    from uuid import UUID

    from ..types import HasTransport, Response, UnsetType

__all__ = [
    "create_permission",
    "delete_permission",
    "get_permission",
    "list_permissions",
    "update_permission",
]

_CREATE_PERMISSION = Operation("CreatePermission", "POST", "/api/v2/permissions", "unsafe")


async def create_permission(
    client: HasTransport,
    *,
    action: str,
    condition: dict[str, Any],
    id: str,
    name: str,
    description: str | None | UnsetType = UNSET,
    owner: bool | None | UnsetType = UNSET,
    same_team: bool | None | UnsetType = UNSET,
) -> Response[_m.Response]:
    """Create a custom permission for an action.

    Args:
        action: Action being allowed, for example `SendMessage`.
        condition: Condition in MongoDB query style that decides if the permission applies.
        id: Permission ID, up to 255 characters.
        name: Title of the permission, up to 100 characters.
        description: What it is for. At most 2048 characters.
        owner: True if it applies to the owner of the resource.
        same_team: True if it applies to members of the same team; only in multi-tenant apps.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: CreatePermission, POST /api/v2/permissions
    """
    return await client.transport.send(
        Request(
            _CREATE_PERMISSION,
            "/api/v2/permissions",
            json=_m.CreatePermissionRequest(
                action=action,
                condition=condition,
                id=id,
                name=name,
                description=description,
                owner=owner,
                same_team=same_team,
            ),
        ),
        _m.Response,
    )


_DELETE_PERMISSION = Operation("DeletePermission", "DELETE", "/api/v2/permissions/{id}", "replayable")


async def delete_permission(client: HasTransport, id: str | UUID) -> Response[_m.Response]:
    """Delete a custom permission by its id.

    Args:
        id: Permission, by ID, such as `create-call`.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: DeletePermission, DELETE /api/v2/permissions/{id}
    """
    return await client.transport.send(
        Request(
            _DELETE_PERMISSION,
            f"/api/v2/permissions/{path_segment(id, 'id')}",
        ),
        _m.Response,
    )


_GET_PERMISSION = Operation("GetPermission", "GET", "/api/v2/permissions/{id}", "read")


async def get_permission(client: HasTransport, id: str | UUID) -> Response[_m.GetCustomPermissionResponse]:
    """Get a permission by its id.

    Args:
        id: Permission, by ID, such as `create-call`.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: GetPermission, GET /api/v2/permissions/{id}
    """
    return await client.transport.send(
        Request(
            _GET_PERMISSION,
            f"/api/v2/permissions/{path_segment(id, 'id')}",
        ),
        _m.GetCustomPermissionResponse,
    )


_LIST_PERMISSIONS = Operation("ListPermissions", "GET", "/api/v2/permissions", "read")


async def list_permissions(client: HasTransport) -> Response[_m.ListPermissionsResponse]:
    """List the permissions of the app, built-in and custom ones.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: ListPermissions, GET /api/v2/permissions
    """
    return await client.transport.send(
        Request(
            _LIST_PERMISSIONS,
            "/api/v2/permissions",
        ),
        _m.ListPermissionsResponse,
    )


_UPDATE_PERMISSION = Operation("UpdatePermission", "PUT", "/api/v2/permissions/{id}", "replayable")


async def update_permission(
    client: HasTransport,
    id: str | UUID,
    *,
    action: str,
    condition: dict[str, Any],
    name: str,
    description: str | None | UnsetType = UNSET,
    owner: bool | None | UnsetType = UNSET,
    same_team: bool | None | UnsetType = UNSET,
) -> Response[_m.Response]:
    """Replace a custom permission.

    Args:
        id: Permission, by ID, such as `create-call`. At most 255 characters.
        action: Action being allowed, for example `SendMessage`.
        condition: Condition in MongoDB query style that decides if the permission applies.
        name: Title of the permission, up to 100 characters.
        description: What it is for. At most 2048 characters.
        owner: True if it applies to the owner of the resource.
        same_team: True if it applies to members of the same team; only in multi-tenant apps.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: UpdatePermission, PUT /api/v2/permissions/{id}
    """
    return await client.transport.send(
        Request(
            _UPDATE_PERMISSION,
            f"/api/v2/permissions/{path_segment(id, 'id')}",
            json=_m.PermissionRequest(
                action=action,
                condition=condition,
                name=name,
                description=description,
                owner=owner,
                same_team=same_team,
            ),
        ),
        _m.Response,
    )
