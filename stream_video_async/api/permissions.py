# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: permissions."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from .. import models as _m
from .._http.build import path_segment
from ..types import HasTransport, Operation, Request, Response

__all__ = [
    "build_create_permission",
    "create_permission",
    "build_delete_permission",
    "delete_permission",
    "build_get_permission",
    "get_permission",
    "build_list_permissions",
    "list_permissions",
    "build_update_permission",
    "update_permission",
]

_CREATE_PERMISSION = Operation("CreatePermission", "POST", "/api/v2/permissions", "unsafe")


def build_create_permission(
    *,
    action: str,
    condition: dict[str, Any],
    id: str,
    name: str,
    description: str | None = None,
    owner: bool | None = None,
    same_team: bool | None = None,
) -> Request:
    """Build the request of `create_permission`, with the same arguments, without sending it."""
    return Request(
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
    )


async def create_permission(
    client: HasTransport,
    *,
    action: str,
    condition: dict[str, Any],
    id: str,
    name: str,
    description: str | None = None,
    owner: bool | None = None,
    same_team: bool | None = None,
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
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: CreatePermission, POST /api/v2/permissions
    """
    request = build_create_permission(
        action=action, condition=condition, id=id, name=name, description=description, owner=owner, same_team=same_team
    )
    return await client.transport.send(request, _m.Response)


_DELETE_PERMISSION = Operation("DeletePermission", "DELETE", "/api/v2/permissions/{id}", "replayable")


def build_delete_permission(id: str | UUID) -> Request:
    """Build the request of `delete_permission`, with the same arguments, without sending it."""
    return Request(
        _DELETE_PERMISSION,
        f"/api/v2/permissions/{path_segment(id, 'id')}",
    )


async def delete_permission(client: HasTransport, id: str | UUID) -> Response[_m.Response]:
    """Delete a custom permission by its id.

    Args:
        id: Permission, by ID, such as `create-call`.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: DeletePermission, DELETE /api/v2/permissions/{id}
    """
    request = build_delete_permission(id)
    return await client.transport.send(request, _m.Response)


_GET_PERMISSION = Operation("GetPermission", "GET", "/api/v2/permissions/{id}", "read")


def build_get_permission(id: str | UUID) -> Request:
    """Build the request of `get_permission`, with the same arguments, without sending it."""
    return Request(
        _GET_PERMISSION,
        f"/api/v2/permissions/{path_segment(id, 'id')}",
    )


async def get_permission(client: HasTransport, id: str | UUID) -> Response[_m.GetCustomPermissionResponse]:
    """Get a permission by its id.

    Args:
        id: Permission, by ID, such as `create-call`.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: GetPermission, GET /api/v2/permissions/{id}
    """
    request = build_get_permission(id)
    return await client.transport.send(request, _m.GetCustomPermissionResponse)


_LIST_PERMISSIONS = Operation("ListPermissions", "GET", "/api/v2/permissions", "read")


def build_list_permissions() -> Request:
    """Build the request of `list_permissions`, with the same arguments, without sending it."""
    return Request(
        _LIST_PERMISSIONS,
        "/api/v2/permissions",
    )


async def list_permissions(client: HasTransport) -> Response[_m.ListPermissionsResponse]:
    """List the permissions of the app, built-in and custom ones.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: ListPermissions, GET /api/v2/permissions
    """
    request = build_list_permissions()
    return await client.transport.send(request, _m.ListPermissionsResponse)


_UPDATE_PERMISSION = Operation("UpdatePermission", "PUT", "/api/v2/permissions/{id}", "replayable")


def build_update_permission(
    id: str | UUID,
    *,
    action: str,
    condition: dict[str, Any],
    name: str,
    description: str | None = None,
    owner: bool | None = None,
    same_team: bool | None = None,
) -> Request:
    """Build the request of `update_permission`, with the same arguments, without sending it."""
    return Request(
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
    )


async def update_permission(
    client: HasTransport,
    id: str | UUID,
    *,
    action: str,
    condition: dict[str, Any],
    name: str,
    description: str | None = None,
    owner: bool | None = None,
    same_team: bool | None = None,
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
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: UpdatePermission, PUT /api/v2/permissions/{id}
    """
    request = build_update_permission(
        id, action=action, condition=condition, name=name, description=description, owner=owner, same_team=same_team
    )
    return await client.transport.send(request, _m.Response)
