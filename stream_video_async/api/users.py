# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: users."""

from __future__ import annotations

from datetime import datetime
from typing import Literal
from uuid import UUID

from .. import models as _m
from .._http.build import path_segment, query_pairs
from ..types import HasTransport, Operation, Request, Response

__all__ = [
    "build_block_users",
    "block_users",
    "build_create_guest",
    "create_guest",
    "build_deactivate_user",
    "deactivate_user",
    "build_deactivate_users",
    "deactivate_users",
    "build_delete_users",
    "delete_users",
    "build_export_user",
    "export_user",
    "build_export_users",
    "export_users",
    "build_get_blocked_users",
    "get_blocked_users",
    "build_get_user_live_locations",
    "get_user_live_locations",
    "build_query_users",
    "query_users",
    "build_reactivate_user",
    "reactivate_user",
    "build_reactivate_users",
    "reactivate_users",
    "build_restore_users",
    "restore_users",
    "build_unblock_users",
    "unblock_users",
    "build_update_live_location",
    "update_live_location",
    "build_update_users",
    "update_users",
    "build_update_users_partial",
    "update_users_partial",
]

_BLOCK_USERS = Operation("BlockUsers", "POST", "/api/v2/users/block", "unsafe")


def build_block_users(
    blocked_user_id: str, *, user: _m.UserRequest | None = None, user_id: str | None = None
) -> Request:
    """Build the request of `block_users`, with the same arguments, without sending it."""
    return Request(
        _BLOCK_USERS,
        "/api/v2/users/block",
        json=_m.BlockUsersRequest(
            blocked_user_id=blocked_user_id,
            user=user,
            user_id=user_id,
        ),
    )


async def block_users(
    client: HasTransport, blocked_user_id: str, *, user: _m.UserRequest | None = None, user_id: str | None = None
) -> Response[_m.BlockUsersResponse]:
    """Block one user for another user everywhere in the app.

    Args:
        blocked_user_id: ID of the user on the receiving end of the block.
        user: User who wants the block, as an object; alternative to `user_id`.
        user_id: User who wants the block; alternative to the full `user` object.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: BlockUsers, POST /api/v2/users/block
    """
    request = build_block_users(blocked_user_id, user=user, user_id=user_id)
    return await client.transport.send(request, _m.BlockUsersResponse)


_CREATE_GUEST = Operation("CreateGuest", "POST", "/api/v2/guest", "unsafe", requires_token=False)


def build_create_guest(user: _m.UserRequest) -> Request:
    """Build the request of `create_guest`, with the same arguments, without sending it."""
    return Request(
        _CREATE_GUEST,
        "/api/v2/guest",
        json=_m.CreateGuestRequest(
            user=user,
        ),
    )


async def create_guest(client: HasTransport, user: _m.UserRequest) -> Response[_m.CreateGuestResponse]:
    """Create a guest user and get a token for it.

    Args:
        user: The guest.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: CreateGuest, POST /api/v2/guest
    """
    request = build_create_guest(user)
    return await client.transport.send(request, _m.CreateGuestResponse)


_DEACTIVATE_USER = Operation("DeactivateUser", "POST", "/api/v2/users/{user_id}/deactivate", "unsafe")


def build_deactivate_user(
    user_id: str | UUID, *, created_by_id: str | None = None, mark_messages_deleted: bool | None = None
) -> Request:
    """Build the request of `deactivate_user`, with the same arguments, without sending it."""
    return Request(
        _DEACTIVATE_USER,
        f"/api/v2/users/{path_segment(user_id, 'user_id')}/deactivate",
        json=_m.DeactivateUserRequest(
            created_by_id=created_by_id,
            mark_messages_deleted=mark_messages_deleted,
        ),
    )


async def deactivate_user(
    client: HasTransport,
    user_id: str | UUID,
    *,
    created_by_id: str | None = None,
    mark_messages_deleted: bool | None = None,
) -> Response[_m.DeactivateUserResponse]:
    """Deactivate a user, who can no longer connect until reactivated.

    Args:
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.
        created_by_id: Who deactivates the user.
        mark_messages_deleted: Shows the user's messages as deleted.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: DeactivateUser, POST /api/v2/users/{user_id}/deactivate
    """
    request = build_deactivate_user(user_id, created_by_id=created_by_id, mark_messages_deleted=mark_messages_deleted)
    return await client.transport.send(request, _m.DeactivateUserResponse)


_DEACTIVATE_USERS = Operation("DeactivateUsers", "POST", "/api/v2/users/deactivate", "unsafe")


def build_deactivate_users(
    user_ids: list[str],
    *,
    created_by_id: str | None = None,
    mark_channels_deleted: bool | None = None,
    mark_messages_deleted: bool | None = None,
) -> Request:
    """Build the request of `deactivate_users`, with the same arguments, without sending it."""
    return Request(
        _DEACTIVATE_USERS,
        "/api/v2/users/deactivate",
        json=_m.DeactivateUsersRequest(
            user_ids=user_ids,
            created_by_id=created_by_id,
            mark_channels_deleted=mark_channels_deleted,
            mark_messages_deleted=mark_messages_deleted,
        ),
    )


async def deactivate_users(
    client: HasTransport,
    user_ids: list[str],
    *,
    created_by_id: str | None = None,
    mark_channels_deleted: bool | None = None,
    mark_messages_deleted: bool | None = None,
) -> Response[_m.DeactivateUsersResponse]:
    """Start a task that deactivates several users.

    Args:
        user_ids: Users to make inactive, 1 to 100.
        created_by_id: Who deactivates them.
        mark_channels_deleted: Shows their channels as deleted.
        mark_messages_deleted: Shows the user's messages as deleted.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: DeactivateUsers, POST /api/v2/users/deactivate
    """
    request = build_deactivate_users(
        user_ids,
        created_by_id=created_by_id,
        mark_channels_deleted=mark_channels_deleted,
        mark_messages_deleted=mark_messages_deleted,
    )
    return await client.transport.send(request, _m.DeactivateUsersResponse)


_DELETE_USERS = Operation("DeleteUsers", "POST", "/api/v2/users/delete", "unsafe")


def build_delete_users(
    user_ids: list[str],
    *,
    calls: Literal["hard", "soft"] | str | None = None,
    conversations: Literal["hard", "soft"] | str | None = None,
    files: bool | None = None,
    messages: Literal["hard", "pruning", "soft"] | str | None = None,
    new_call_owner_id: str | None = None,
    new_channel_owner_id: str | None = None,
    user: Literal["hard", "pruning", "soft"] | str | None = None,
) -> Request:
    """Build the request of `delete_users`, with the same arguments, without sending it."""
    return Request(
        _DELETE_USERS,
        "/api/v2/users/delete",
        json=_m.DeleteUsersRequest(
            user_ids=user_ids,
            calls=calls,
            conversations=conversations,
            files=files,
            messages=messages,
            new_call_owner_id=new_call_owner_id,
            new_channel_owner_id=new_channel_owner_id,
            user=user,
        ),
    )


async def delete_users(
    client: HasTransport,
    user_ids: list[str],
    *,
    calls: Literal["hard", "soft"] | str | None = None,
    conversations: Literal["hard", "soft"] | str | None = None,
    files: bool | None = None,
    messages: Literal["hard", "pruning", "soft"] | str | None = None,
    new_call_owner_id: str | None = None,
    new_channel_owner_id: str | None = None,
    user: Literal["hard", "pruning", "soft"] | str | None = None,
) -> Response[_m.DeleteUsersResponse]:
    """Start a task that deletes users and, as asked, their calls, messages and files.

    Args:
        user_ids: Who to delete, 1 to 100.
        calls: Their one-to-one calls: `soft` marks, `hard` erases; nothing happens if left out.
        conversations: Their one-to-one channels: `soft` marks, `hard` erases; nothing happens if left out.
        files: True also removes every file they uploaded.
        messages: Their messages: `soft` marks, `pruning` also strips content, `hard` erases; kept if left
            out.
        new_call_owner_id: Who takes over the calls they own.
        new_channel_owner_id: Who takes over the channels they own.
        user: `soft` keeps data, `pruning` blanks it, `hard` erases it (`messages`, `conversations` must be
            `hard`).

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: DeleteUsers, POST /api/v2/users/delete
    """
    request = build_delete_users(
        user_ids,
        calls=calls,
        conversations=conversations,
        files=files,
        messages=messages,
        new_call_owner_id=new_call_owner_id,
        new_channel_owner_id=new_channel_owner_id,
        user=user,
    )
    return await client.transport.send(request, _m.DeleteUsersResponse)


_EXPORT_USER = Operation("ExportUser", "GET", "/api/v2/users/{user_id}/export", "read")


def build_export_user(user_id: str | UUID) -> Request:
    """Build the request of `export_user`, with the same arguments, without sending it."""
    return Request(
        _EXPORT_USER,
        f"/api/v2/users/{path_segment(user_id, 'user_id')}/export",
    )


async def export_user(client: HasTransport, user_id: str | UUID) -> Response[_m.ExportUserResponse]:
    """Get everything stored about a user: the user, messages and reactions.

    Args:
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: ExportUser, GET /api/v2/users/{user_id}/export
    """
    request = build_export_user(user_id)
    return await client.transport.send(request, _m.ExportUserResponse)


_EXPORT_USERS = Operation("ExportUsers", "POST", "/api/v2/export/users", "unsafe")


def build_export_users(user_ids: list[str]) -> Request:
    """Build the request of `export_users`, with the same arguments, without sending it."""
    return Request(
        _EXPORT_USERS,
        "/api/v2/export/users",
        json=_m.ExportUsersRequest(
            user_ids=user_ids,
        ),
    )


async def export_users(client: HasTransport, user_ids: list[str]) -> Response[_m.ExportUsersResponse]:
    """Start a task that exports the data of several users.

    Args:
        user_ids: Users to export, 1 to 25.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: ExportUsers, POST /api/v2/export/users
    """
    request = build_export_users(user_ids)
    return await client.transport.send(request, _m.ExportUsersResponse)


_GET_BLOCKED_USERS = Operation("GetBlockedUsers", "GET", "/api/v2/users/block", "read")


def build_get_blocked_users(*, user_id: str | None = None) -> Request:
    """Build the request of `get_blocked_users`, with the same arguments, without sending it."""
    return Request(
        _GET_BLOCKED_USERS,
        "/api/v2/users/block",
        query=query_pairs(
            ("user_id", user_id),
        ),
    )


async def get_blocked_users(
    client: HasTransport, *, user_id: str | None = None
) -> Response[_m.GetBlockedUsersResponse]:
    """List the users that a user has blocked.

    Args:
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: GetBlockedUsers, GET /api/v2/users/block
    """
    request = build_get_blocked_users(user_id=user_id)
    return await client.transport.send(request, _m.GetBlockedUsersResponse)


_GET_USER_LIVE_LOCATIONS = Operation("GetUserLiveLocations", "GET", "/api/v2/users/live_locations", "read")


def build_get_user_live_locations(*, user_id: str | None = None) -> Request:
    """Build the request of `get_user_live_locations`, with the same arguments, without sending it."""
    return Request(
        _GET_USER_LIVE_LOCATIONS,
        "/api/v2/users/live_locations",
        query=query_pairs(
            ("user_id", user_id),
        ),
    )


async def get_user_live_locations(
    client: HasTransport, *, user_id: str | None = None
) -> Response[_m.SharedLocationsResponse]:
    """List the live locations that a user is sharing.

    Args:
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: GetUserLiveLocations, GET /api/v2/users/live_locations
    """
    request = build_get_user_live_locations(user_id=user_id)
    return await client.transport.send(request, _m.SharedLocationsResponse)


_QUERY_USERS = Operation("QueryUsers", "GET", "/api/v2/users", "read")


def build_query_users(payload: _m.QueryUsersPayload) -> Request:
    """Build the request of `query_users`, with the same arguments, without sending it."""
    return Request(
        _QUERY_USERS,
        "/api/v2/users",
        query=query_pairs(
            ("payload", payload),
        ),
    )


async def query_users(client: HasTransport, payload: _m.QueryUsersPayload) -> Response[_m.QueryUsersResponse]:
    """Find users by filter conditions, sorted, one page at a time.

    Args:
        payload: The conditions, order and page of the query.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: QueryUsers, GET /api/v2/users
    """
    request = build_query_users(payload)
    return await client.transport.send(request, _m.QueryUsersResponse)


_REACTIVATE_USER = Operation("ReactivateUser", "POST", "/api/v2/users/{user_id}/reactivate", "unsafe")


def build_reactivate_user(
    user_id: str | UUID,
    *,
    created_by_id: str | None = None,
    name: str | None = None,
    restore_messages: bool | None = None,
) -> Request:
    """Build the request of `reactivate_user`, with the same arguments, without sending it."""
    return Request(
        _REACTIVATE_USER,
        f"/api/v2/users/{path_segment(user_id, 'user_id')}/reactivate",
        json=_m.ReactivateUserRequest(
            created_by_id=created_by_id,
            name=name,
            restore_messages=restore_messages,
        ),
    )


async def reactivate_user(
    client: HasTransport,
    user_id: str | UUID,
    *,
    created_by_id: str | None = None,
    name: str | None = None,
    restore_messages: bool | None = None,
) -> Response[_m.ReactivateUserResponse]:
    """Reactivate a deactivated user.

    Args:
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.
        created_by_id: Who reactivates the user.
        name: New name for the user, if it should change.
        restore_messages: Brings back messages that were deleted earlier.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: ReactivateUser, POST /api/v2/users/{user_id}/reactivate
    """
    request = build_reactivate_user(user_id, created_by_id=created_by_id, name=name, restore_messages=restore_messages)
    return await client.transport.send(request, _m.ReactivateUserResponse)


_REACTIVATE_USERS = Operation("ReactivateUsers", "POST", "/api/v2/users/reactivate", "unsafe")


def build_reactivate_users(
    user_ids: list[str],
    *,
    created_by_id: str | None = None,
    restore_channels: bool | None = None,
    restore_messages: bool | None = None,
) -> Request:
    """Build the request of `reactivate_users`, with the same arguments, without sending it."""
    return Request(
        _REACTIVATE_USERS,
        "/api/v2/users/reactivate",
        json=_m.ReactivateUsersRequest(
            user_ids=user_ids,
            created_by_id=created_by_id,
            restore_channels=restore_channels,
            restore_messages=restore_messages,
        ),
    )


async def reactivate_users(
    client: HasTransport,
    user_ids: list[str],
    *,
    created_by_id: str | None = None,
    restore_channels: bool | None = None,
    restore_messages: bool | None = None,
) -> Response[_m.ReactivateUsersResponse]:
    """Start a task that reactivates several deactivated users.

    Args:
        user_ids: Users to make active, 1 to 100.
        created_by_id: Who reactivates them.
        restore_channels: Brings back channels that were deleted earlier.
        restore_messages: Brings back messages that were deleted earlier.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: ReactivateUsers, POST /api/v2/users/reactivate
    """
    request = build_reactivate_users(
        user_ids, created_by_id=created_by_id, restore_channels=restore_channels, restore_messages=restore_messages
    )
    return await client.transport.send(request, _m.ReactivateUsersResponse)


_RESTORE_USERS = Operation("RestoreUsers", "POST", "/api/v2/users/restore", "unsafe")


def build_restore_users(user_ids: list[str]) -> Request:
    """Build the request of `restore_users`, with the same arguments, without sending it."""
    return Request(
        _RESTORE_USERS,
        "/api/v2/users/restore",
        json=_m.RestoreUsersRequest(
            user_ids=user_ids,
        ),
    )


async def restore_users(client: HasTransport, user_ids: list[str]) -> Response[_m.Response]:
    """Restore users that were soft-deleted.

    Args:
        user_ids: Who to bring back, 1 to 100.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: RestoreUsers, POST /api/v2/users/restore
    """
    request = build_restore_users(user_ids)
    return await client.transport.send(request, _m.Response)


_UNBLOCK_USERS = Operation("UnblockUsers", "POST", "/api/v2/users/unblock", "unsafe")


def build_unblock_users(
    blocked_user_id: str, *, user: _m.UserRequest | None = None, user_id: str | None = None
) -> Request:
    """Build the request of `unblock_users`, with the same arguments, without sending it."""
    return Request(
        _UNBLOCK_USERS,
        "/api/v2/users/unblock",
        json=_m.UnblockUsersRequest(
            blocked_user_id=blocked_user_id,
            user=user,
            user_id=user_id,
        ),
    )


async def unblock_users(
    client: HasTransport, blocked_user_id: str, *, user: _m.UserRequest | None = None, user_id: str | None = None
) -> Response[_m.UnblockUsersResponse]:
    """Lift the block of one user for another user.

    Args:
        blocked_user_id: ID of the user on the receiving end of the block.
        user: User who lifts the block, as an object; alternative to `user_id`.
        user_id: User who lifts the block; alternative to the full `user` object.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: UnblockUsers, POST /api/v2/users/unblock
    """
    request = build_unblock_users(blocked_user_id, user=user, user_id=user_id)
    return await client.transport.send(request, _m.UnblockUsersResponse)


_UPDATE_LIVE_LOCATION = Operation("UpdateLiveLocation", "PUT", "/api/v2/users/live_locations", "replayable")


def build_update_live_location(
    message_id: str,
    *,
    end_at: datetime | None = None,
    latitude: float | None = None,
    longitude: float | None = None,
    user_id: str | None = None,
) -> Request:
    """Build the request of `update_live_location`, with the same arguments, without sending it."""
    return Request(
        _UPDATE_LIVE_LOCATION,
        "/api/v2/users/live_locations",
        query=query_pairs(
            ("user_id", user_id),
        ),
        json=_m.UpdateLiveLocationRequest(
            message_id=message_id,
            end_at=end_at,
            latitude=latitude,
            longitude=longitude,
        ),
    )


async def update_live_location(
    client: HasTransport,
    message_id: str,
    *,
    end_at: datetime | None = None,
    latitude: float | None = None,
    longitude: float | None = None,
    user_id: str | None = None,
) -> Response[_m.SharedLocationResponse]:
    """Move a live location that a user shares, or change when its sharing ends.

    Args:
        message_id: Which live location, by its message.
        end_at: When sharing of the live location ends.
        latitude: Degrees north of the equator, negative to the south. From -90 to 90.
        longitude: Degrees east of Greenwich, negative to the west. From -180 to 180.
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: UpdateLiveLocation, PUT /api/v2/users/live_locations
    """
    request = build_update_live_location(
        message_id, end_at=end_at, latitude=latitude, longitude=longitude, user_id=user_id
    )
    return await client.transport.send(request, _m.SharedLocationResponse)


_UPDATE_USERS = Operation("UpdateUsers", "POST", "/api/v2/users", "replayable")


def build_update_users(users: dict[str, _m.UserRequest]) -> Request:
    """Build the request of `update_users`, with the same arguments, without sending it."""
    return Request(
        _UPDATE_USERS,
        "/api/v2/users",
        json=_m.UpdateUsersRequest(
            users=users,
        ),
    )


async def update_users(client: HasTransport, users: dict[str, _m.UserRequest]) -> Response[_m.UpdateUsersResponse]:
    """Create or replace up to 100 users; stored fields that are left out are lost.

    Args:
        users: Each user under their ID. At most 100 entries.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: UpdateUsers, POST /api/v2/users
    """
    request = build_update_users(users)
    return await client.transport.send(request, _m.UpdateUsersResponse)


_UPDATE_USERS_PARTIAL = Operation("UpdateUsersPartial", "PATCH", "/api/v2/users", "replayable")


def build_update_users_partial(users: list[_m.UpdateUserPartialRequest]) -> Request:
    """Build the request of `update_users_partial`, with the same arguments, without sending it."""
    return Request(
        _UPDATE_USERS_PARTIAL,
        "/api/v2/users",
        json=_m.UpdateUsersPartialRequest(
            users=users,
        ),
    )


async def update_users_partial(
    client: HasTransport, users: list[_m.UpdateUserPartialRequest]
) -> Response[_m.UpdateUsersResponse]:
    """Set or unset single fields of up to 100 users and leave the others as they are.

    Args:
        users: At most 100 changes, one for each user.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: UpdateUsersPartial, PATCH /api/v2/users
    """
    request = build_update_users_partial(users)
    return await client.transport.send(request, _m.UpdateUsersResponse)
