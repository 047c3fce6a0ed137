# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: user groups."""

from __future__ import annotations

from uuid import UUID

from .. import models as _m
from .._http.build import path_segment, query_pairs
from ..types import HasTransport, Operation, Request, Response

__all__ = [
    "build_add_user_group_members",
    "add_user_group_members",
    "build_create_user_group",
    "create_user_group",
    "build_delete_user_group",
    "delete_user_group",
    "build_get_user_group",
    "get_user_group",
    "build_list_user_groups",
    "list_user_groups",
    "build_remove_user_group_members",
    "remove_user_group_members",
    "build_search_user_groups",
    "search_user_groups",
    "build_update_user_group",
    "update_user_group",
]

_ADD_USER_GROUP_MEMBERS = Operation("AddUserGroupMembers", "POST", "/api/v2/usergroups/{id}/members", "unsafe")


def build_add_user_group_members(
    id: str | UUID, member_ids: list[str], *, as_admin: bool | None = None, team_id: str | None = None
) -> Request:
    """Build the request of `add_user_group_members`, with the same arguments, without sending it."""
    return Request(
        _ADD_USER_GROUP_MEMBERS,
        f"/api/v2/usergroups/{path_segment(id, 'id')}/members",
        json=_m.AddUserGroupMembersRequest(
            member_ids=member_ids,
            as_admin=as_admin,
            team_id=team_id,
        ),
    )


async def add_user_group_members(
    client: HasTransport,
    id: str | UUID,
    member_ids: list[str],
    *,
    as_admin: bool | None = None,
    team_id: str | None = None,
) -> Response[_m.AddUserGroupMembersResponse]:
    """Add users to a user group, as its admins if asked.

    Args:
        id: User group, by ID.
        member_ids: Users to add, 1 to 100; each must exist.
        as_admin: Makes the new members group admins; false if left out.
        team_id: The team it belongs to. At most 255 characters.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: AddUserGroupMembers, POST /api/v2/usergroups/{id}/members
    """
    request = build_add_user_group_members(id, member_ids, as_admin=as_admin, team_id=team_id)
    return await client.transport.send(request, _m.AddUserGroupMembersResponse)


_CREATE_USER_GROUP = Operation("CreateUserGroup", "POST", "/api/v2/usergroups", "unsafe")


def build_create_user_group(
    name: str,
    *,
    description: str | None = None,
    id: str | None = None,
    member_ids: list[str] | None = None,
    team_id: str | None = None,
) -> Request:
    """Build the request of `create_user_group`, with the same arguments, without sending it."""
    return Request(
        _CREATE_USER_GROUP,
        "/api/v2/usergroups",
        json=_m.CreateUserGroupRequest(
            name=name,
            description=description,
            id=id,
            member_ids=member_ids,
            team_id=team_id,
        ),
    )


async def create_user_group(
    client: HasTransport,
    name: str,
    *,
    description: str | None = None,
    id: str | None = None,
    member_ids: list[str] | None = None,
    team_id: str | None = None,
) -> Response[_m.CreateUserGroupResponse]:
    """Create a user group, with first members if given.

    Args:
        name: Display name of the group. From 1 to 255 characters.
        description: What the group is for, up to 1024 characters.
        id: ID of your choice; a UUID v7 is made if left out. At most 255 characters.
        member_ids: First members, at most 100.
        team_id: Limits the group to one team. At most 255 characters.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: CreateUserGroup, POST /api/v2/usergroups
    """
    request = build_create_user_group(name, description=description, id=id, member_ids=member_ids, team_id=team_id)
    return await client.transport.send(request, _m.CreateUserGroupResponse)


_DELETE_USER_GROUP = Operation("DeleteUserGroup", "DELETE", "/api/v2/usergroups/{id}", "replayable")


def build_delete_user_group(id: str | UUID, *, team_id: str | None = None) -> Request:
    """Build the request of `delete_user_group`, with the same arguments, without sending it."""
    return Request(
        _DELETE_USER_GROUP,
        f"/api/v2/usergroups/{path_segment(id, 'id')}",
        query=query_pairs(
            ("team_id", team_id),
        ),
    )


async def delete_user_group(
    client: HasTransport, id: str | UUID, *, team_id: str | None = None
) -> Response[_m.Response]:
    """Delete a user group.

    Args:
        id: User group, by ID.
        team_id: The team it belongs to. At most 255 characters.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: DeleteUserGroup, DELETE /api/v2/usergroups/{id}
    """
    request = build_delete_user_group(id, team_id=team_id)
    return await client.transport.send(request, _m.Response)


_GET_USER_GROUP = Operation("GetUserGroup", "GET", "/api/v2/usergroups/{id}", "read")


def build_get_user_group(id: str | UUID, *, team_id: str | None = None) -> Request:
    """Build the request of `get_user_group`, with the same arguments, without sending it."""
    return Request(
        _GET_USER_GROUP,
        f"/api/v2/usergroups/{path_segment(id, 'id')}",
        query=query_pairs(
            ("team_id", team_id),
        ),
    )


async def get_user_group(
    client: HasTransport, id: str | UUID, *, team_id: str | None = None
) -> Response[_m.GetUserGroupResponse]:
    """Get a user group with its members.

    Args:
        id: User group, by ID.
        team_id: The team it belongs to. At most 255 characters.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: GetUserGroup, GET /api/v2/usergroups/{id}
    """
    request = build_get_user_group(id, team_id=team_id)
    return await client.transport.send(request, _m.GetUserGroupResponse)


_LIST_USER_GROUPS = Operation("ListUserGroups", "GET", "/api/v2/usergroups", "read")


def build_list_user_groups(
    *, created_at_gt: str | None = None, id_gt: str | None = None, limit: int | None = None, team_id: str | None = None
) -> Request:
    """Build the request of `list_user_groups`, with the same arguments, without sending it."""
    return Request(
        _LIST_USER_GROUPS,
        "/api/v2/usergroups",
        query=query_pairs(
            ("created_at_gt", created_at_gt),
            ("id_gt", id_gt),
            ("limit", limit),
            ("team_id", team_id),
        ),
    )


async def list_user_groups(
    client: HasTransport,
    *,
    created_at_gt: str | None = None,
    id_gt: str | None = None,
    limit: int | None = None,
    team_id: str | None = None,
) -> Response[_m.ListUserGroupsResponse]:
    """List user groups with their members, one page at a time.

    Args:
        created_at_gt: Only rows created after this moment.
        id_gt: Goes on behind the row with this ID.
        limit: Rows a page. From 1 to 100.
        team_id: The team it belongs to. At most 255 characters.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: ListUserGroups, GET /api/v2/usergroups
    """
    request = build_list_user_groups(created_at_gt=created_at_gt, id_gt=id_gt, limit=limit, team_id=team_id)
    return await client.transport.send(request, _m.ListUserGroupsResponse)


_REMOVE_USER_GROUP_MEMBERS = Operation(
    "RemoveUserGroupMembers", "POST", "/api/v2/usergroups/{id}/members/delete", "unsafe"
)


def build_remove_user_group_members(id: str | UUID, member_ids: list[str], *, team_id: str | None = None) -> Request:
    """Build the request of `remove_user_group_members`, with the same arguments, without sending it."""
    return Request(
        _REMOVE_USER_GROUP_MEMBERS,
        f"/api/v2/usergroups/{path_segment(id, 'id')}/members/delete",
        json=_m.RemoveUserGroupMembersRequest(
            member_ids=member_ids,
            team_id=team_id,
        ),
    )


async def remove_user_group_members(
    client: HasTransport, id: str | UUID, member_ids: list[str], *, team_id: str | None = None
) -> Response[_m.RemoveUserGroupMembersResponse]:
    """Remove users from a user group.

    Args:
        id: User group, by ID.
        member_ids: Who to take out, 1 to 100.
        team_id: The team it belongs to. At most 255 characters.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: RemoveUserGroupMembers, POST /api/v2/usergroups/{id}/members/delete
    """
    request = build_remove_user_group_members(id, member_ids, team_id=team_id)
    return await client.transport.send(request, _m.RemoveUserGroupMembersResponse)


_SEARCH_USER_GROUPS = Operation("SearchUserGroups", "GET", "/api/v2/usergroups/search", "read")


def build_search_user_groups(
    query: str,
    *,
    id_gt: str | None = None,
    limit: int | None = None,
    name_gt: str | None = None,
    team_id: str | None = None,
) -> Request:
    """Build the request of `search_user_groups`, with the same arguments, without sending it."""
    return Request(
        _SEARCH_USER_GROUPS,
        "/api/v2/usergroups/search",
        query=query_pairs(
            ("query", query),
            ("id_gt", id_gt),
            ("limit", limit),
            ("name_gt", name_gt),
            ("team_id", team_id),
        ),
    )


async def search_user_groups(
    client: HasTransport,
    query: str,
    *,
    id_gt: str | None = None,
    limit: int | None = None,
    name_gt: str | None = None,
    team_id: str | None = None,
) -> Response[_m.SearchUserGroupsResponse]:
    """Find user groups whose name starts with a text, one page at a time.

    Args:
        query: From 1 to 255 characters.
        id_gt: Goes on behind the row with this ID.
        limit: Rows a page. From 1 to 25.
        name_gt: Goes on behind the row with this name.
        team_id: The team it belongs to. At most 255 characters.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: SearchUserGroups, GET /api/v2/usergroups/search
    """
    request = build_search_user_groups(query, id_gt=id_gt, limit=limit, name_gt=name_gt, team_id=team_id)
    return await client.transport.send(request, _m.SearchUserGroupsResponse)


_UPDATE_USER_GROUP = Operation("UpdateUserGroup", "PUT", "/api/v2/usergroups/{id}", "replayable")


def build_update_user_group(
    id: str | UUID, *, description: str | None = None, name: str | None = None, team_id: str | None = None
) -> Request:
    """Build the request of `update_user_group`, with the same arguments, without sending it."""
    return Request(
        _UPDATE_USER_GROUP,
        f"/api/v2/usergroups/{path_segment(id, 'id')}",
        json=_m.UpdateUserGroupRequest(
            description=description,
            name=name,
            team_id=team_id,
        ),
    )


async def update_user_group(
    client: HasTransport,
    id: str | UUID,
    *,
    description: str | None = None,
    name: str | None = None,
    team_id: str | None = None,
) -> Response[_m.UpdateUserGroupResponse]:
    """Change the name or description of a user group.

    Args:
        id: User group, by ID.
        description: What the group is for, up to 1024 characters.
        name: Display name of the group. From 1 to 255 characters.
        team_id: The team it belongs to. At most 255 characters.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: UpdateUserGroup, PUT /api/v2/usergroups/{id}
    """
    request = build_update_user_group(id, description=description, name=name, team_id=team_id)
    return await client.transport.send(request, _m.UpdateUserGroupResponse)
