# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: roles."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from .. import models as _m
from .._http.build import path_segment, query_pairs
from ..types import HasTransport, Operation, Request, Response

__all__ = [
    "build_create_role",
    "create_role",
    "build_delete_role",
    "delete_role",
    "build_list_roles",
    "list_roles",
    "build_search_roles",
    "search_roles",
]

_CREATE_ROLE = Operation("CreateRole", "POST", "/api/v2/roles", "unsafe")


def build_create_role(name: str) -> Request:
    """Build the request of `create_role`, with the same arguments, without sending it."""
    return Request(
        _CREATE_ROLE,
        "/api/v2/roles",
        json=_m.CreateRoleRequest(
            name=name,
        ),
    )


async def create_role(client: HasTransport, name: str) -> Response[_m.CreateRoleResponse]:
    """Create a custom role.

    Args:
        name: Name for the role, up to 64 characters.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: CreateRole, POST /api/v2/roles
    """
    request = build_create_role(name)
    return await client.transport.send(request, _m.CreateRoleResponse)


_DELETE_ROLE = Operation("DeleteRole", "DELETE", "/api/v2/roles/{name}", "replayable")


def build_delete_role(name: str | UUID) -> Request:
    """Build the request of `delete_role`, with the same arguments, without sending it."""
    return Request(
        _DELETE_ROLE,
        f"/api/v2/roles/{path_segment(name, 'name')}",
    )


async def delete_role(client: HasTransport, name: str | UUID) -> Response[_m.Response]:
    """Delete a custom role by its name.

    Args:
        name: The name it is known by.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: DeleteRole, DELETE /api/v2/roles/{name}
    """
    request = build_delete_role(name)
    return await client.transport.send(request, _m.Response)


_LIST_ROLES = Operation("ListRoles", "GET", "/api/v2/roles", "read")


def build_list_roles() -> Request:
    """Build the request of `list_roles`, with the same arguments, without sending it."""
    return Request(
        _LIST_ROLES,
        "/api/v2/roles",
    )


async def list_roles(client: HasTransport) -> Response[_m.ListRolesResponse]:
    """List the roles of the app, built-in and custom ones.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: ListRoles, GET /api/v2/roles
    """
    request = build_list_roles()
    return await client.transport.send(request, _m.ListRolesResponse)


_SEARCH_ROLES = Operation("SearchRoles", "GET", "/api/v2/roles/search", "read")


def build_search_roles(
    query: str,
    *,
    include_global_roles: bool | None = None,
    limit: int | None = None,
    name_gt: str | None = None,
    role_type: Literal["channel", "user"] | str | None = None,
) -> Request:
    """Build the request of `search_roles`, with the same arguments, without sending it."""
    return Request(
        _SEARCH_ROLES,
        "/api/v2/roles/search",
        query=query_pairs(
            ("query", query),
            ("include_global_roles", include_global_roles),
            ("limit", limit),
            ("name_gt", name_gt),
            ("role_type", role_type),
        ),
    )


async def search_roles(
    client: HasTransport,
    query: str,
    *,
    include_global_roles: bool | None = None,
    limit: int | None = None,
    name_gt: str | None = None,
    role_type: Literal["channel", "user"] | str | None = None,
) -> Response[_m.SearchRolesResponse]:
    """Find roles whose name starts with a text, one page at a time.

    Args:
        query: From 1 to 255 characters.
        limit: Rows a page. From 1 to 25.
        name_gt: Goes on behind the row with this name.
        role_type: Only roles of this kind: `channel` or `user`.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: SearchRoles, GET /api/v2/roles/search
    """
    request = build_search_roles(
        query, include_global_roles=include_global_roles, limit=limit, name_gt=name_gt, role_type=role_type
    )
    return await client.transport.send(request, _m.SearchRolesResponse)
