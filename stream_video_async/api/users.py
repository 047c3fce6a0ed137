# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: users."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .. import models as _m
from .._http.build import path_segment, query_pairs
from ..types import UNSET, Operation, Request

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from ..types import HasTransport, Response, UnsetType

__all__ = [
    "block_users",
    "create_guest",
    "deactivate_user",
    "deactivate_users",
    "delete_users",
    "export_user",
    "export_users",
    "get_blocked_users",
    "get_user_live_locations",
    "query_users",
    "reactivate_user",
    "reactivate_users",
    "restore_users",
    "unblock_users",
    "update_live_location",
    "update_users",
    "update_users_partial",
]

_BLOCK_USERS = Operation("BlockUsers", "POST", "/api/v2/users/block", "unsafe")


async def block_users(
    client: HasTransport,
    blocked_user_id: str,
    *,
    user: _m.UserRequest | None | UnsetType = UNSET,
    user_id: str | None | UnsetType = UNSET,
) -> Response[_m.BlockUsersResponse]:
    """Block one user for another user everywhere in the app.

    Args:
        blocked_user_id: ID of the user on the receiving end of the block.
        user: User who wants the block, as an object; alternative to `user_id`.
        user_id: User who wants the block; alternative to the full `user` object.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: BlockUsers, POST /api/v2/users/block
    """
    return await client.transport.send(
        Request(
            _BLOCK_USERS,
            "/api/v2/users/block",
            json=_m.BlockUsersRequest(
                blocked_user_id=blocked_user_id,
                user=user,
                user_id=user_id,
            ),
        ),
        _m.BlockUsersResponse,
    )


_CREATE_GUEST = Operation("CreateGuest", "POST", "/api/v2/guest", "unsafe", requires_token=False)


async def create_guest(client: HasTransport, user: _m.UserRequest) -> Response[_m.CreateGuestResponse]:
    """Create a guest user and get a token for it.

    Args:
        user: The guest.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: CreateGuest, POST /api/v2/guest
    """
    return await client.transport.send(
        Request(
            _CREATE_GUEST,
            "/api/v2/guest",
            json=_m.CreateGuestRequest(
                user=user,
            ),
        ),
        _m.CreateGuestResponse,
    )


_DEACTIVATE_USER = Operation("DeactivateUser", "POST", "/api/v2/users/{user_id}/deactivate", "unsafe")


async def deactivate_user(
    client: HasTransport,
    user_id: str | UUID,
    *,
    created_by_id: str | None | UnsetType = UNSET,
    mark_messages_deleted: bool | None | UnsetType = UNSET,
) -> Response[_m.DeactivateUserResponse]:
    """Deactivate a user, who can no longer connect until reactivated.

    Args:
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.
        created_by_id: Who deactivates the user.
        mark_messages_deleted: Shows the user's messages as deleted.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: DeactivateUser, POST /api/v2/users/{user_id}/deactivate
    """
    return await client.transport.send(
        Request(
            _DEACTIVATE_USER,
            f"/api/v2/users/{path_segment(user_id, 'user_id')}/deactivate",
            json=_m.DeactivateUserRequest(
                created_by_id=created_by_id,
                mark_messages_deleted=mark_messages_deleted,
            ),
        ),
        _m.DeactivateUserResponse,
    )


_DEACTIVATE_USERS = Operation("DeactivateUsers", "POST", "/api/v2/users/deactivate", "unsafe")


async def deactivate_users(
    client: HasTransport,
    user_ids: list[str],
    *,
    created_by_id: str | None | UnsetType = UNSET,
    mark_channels_deleted: bool | None | UnsetType = UNSET,
    mark_messages_deleted: bool | None | UnsetType = UNSET,
) -> Response[_m.DeactivateUsersResponse]:
    """Start a task that deactivates several users.

    Args:
        user_ids: Users to make inactive, 1 to 100.
        created_by_id: Who deactivates them.
        mark_channels_deleted: Shows their channels as deleted.
        mark_messages_deleted: Shows the user's messages as deleted.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: DeactivateUsers, POST /api/v2/users/deactivate
    """
    return await client.transport.send(
        Request(
            _DEACTIVATE_USERS,
            "/api/v2/users/deactivate",
            json=_m.DeactivateUsersRequest(
                user_ids=user_ids,
                created_by_id=created_by_id,
                mark_channels_deleted=mark_channels_deleted,
                mark_messages_deleted=mark_messages_deleted,
            ),
        ),
        _m.DeactivateUsersResponse,
    )


_DELETE_USERS = Operation("DeleteUsers", "POST", "/api/v2/users/delete", "unsafe")


async def delete_users(
    client: HasTransport,
    user_ids: list[str],
    *,
    calls: Literal["hard", "soft"] | str | None | UnsetType = UNSET,
    conversations: Literal["hard", "soft"] | str | None | UnsetType = UNSET,
    files: bool | None | UnsetType = UNSET,
    messages: Literal["hard", "pruning", "soft"] | str | None | UnsetType = UNSET,
    new_call_owner_id: str | None | UnsetType = UNSET,
    new_channel_owner_id: str | None | UnsetType = UNSET,
    user: Literal["hard", "pruning", "soft"] | str | None | UnsetType = UNSET,
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
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: DeleteUsers, POST /api/v2/users/delete
    """
    return await client.transport.send(
        Request(
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
        ),
        _m.DeleteUsersResponse,
    )


_EXPORT_USER = Operation("ExportUser", "GET", "/api/v2/users/{user_id}/export", "read")


async def export_user(client: HasTransport, user_id: str | UUID) -> Response[_m.ExportUserResponse]:
    """Get everything stored about a user: the user, messages and reactions.

    Args:
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: ExportUser, GET /api/v2/users/{user_id}/export
    """
    return await client.transport.send(
        Request(
            _EXPORT_USER,
            f"/api/v2/users/{path_segment(user_id, 'user_id')}/export",
        ),
        _m.ExportUserResponse,
    )


_EXPORT_USERS = Operation("ExportUsers", "POST", "/api/v2/export/users", "unsafe")


async def export_users(client: HasTransport, user_ids: list[str]) -> Response[_m.ExportUsersResponse]:
    """Start a task that exports the data of several users.

    Args:
        user_ids: Users to export, 1 to 25.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: ExportUsers, POST /api/v2/export/users
    """
    return await client.transport.send(
        Request(
            _EXPORT_USERS,
            "/api/v2/export/users",
            json=_m.ExportUsersRequest(
                user_ids=user_ids,
            ),
        ),
        _m.ExportUsersResponse,
    )


_GET_BLOCKED_USERS = Operation("GetBlockedUsers", "GET", "/api/v2/users/block", "read")


async def get_blocked_users(
    client: HasTransport, *, user_id: str | None | UnsetType = UNSET
) -> Response[_m.GetBlockedUsersResponse]:
    """List the users that a user has blocked.

    Args:
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: GetBlockedUsers, GET /api/v2/users/block
    """
    return await client.transport.send(
        Request(
            _GET_BLOCKED_USERS,
            "/api/v2/users/block",
            query=query_pairs(
                ("user_id", user_id),
            ),
        ),
        _m.GetBlockedUsersResponse,
    )


_GET_USER_LIVE_LOCATIONS = Operation("GetUserLiveLocations", "GET", "/api/v2/users/live_locations", "read")


async def get_user_live_locations(
    client: HasTransport, *, user_id: str | None | UnsetType = UNSET
) -> Response[_m.SharedLocationsResponse]:
    """List the live locations that a user is sharing.

    Args:
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: GetUserLiveLocations, GET /api/v2/users/live_locations
    """
    return await client.transport.send(
        Request(
            _GET_USER_LIVE_LOCATIONS,
            "/api/v2/users/live_locations",
            query=query_pairs(
                ("user_id", user_id),
            ),
        ),
        _m.SharedLocationsResponse,
    )


_QUERY_USERS = Operation("QueryUsers", "GET", "/api/v2/users", "read")


async def query_users(client: HasTransport, payload: _m.QueryUsersPayload) -> Response[_m.QueryUsersResponse]:
    """Find users by filter conditions, sorted, one page at a time.

    Args:
        payload: The conditions, order and page of the query.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: QueryUsers, GET /api/v2/users
    """
    return await client.transport.send(
        Request(
            _QUERY_USERS,
            "/api/v2/users",
            query=query_pairs(
                ("payload", payload),
            ),
        ),
        _m.QueryUsersResponse,
    )


_REACTIVATE_USER = Operation("ReactivateUser", "POST", "/api/v2/users/{user_id}/reactivate", "unsafe")


async def reactivate_user(
    client: HasTransport,
    user_id: str | UUID,
    *,
    created_by_id: str | None | UnsetType = UNSET,
    name: str | None | UnsetType = UNSET,
    restore_messages: bool | None | UnsetType = UNSET,
) -> Response[_m.ReactivateUserResponse]:
    """Reactivate a deactivated user.

    Args:
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.
        created_by_id: Who reactivates the user.
        name: New name for the user, if it should change.
        restore_messages: Brings back messages that were deleted earlier.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: ReactivateUser, POST /api/v2/users/{user_id}/reactivate
    """
    return await client.transport.send(
        Request(
            _REACTIVATE_USER,
            f"/api/v2/users/{path_segment(user_id, 'user_id')}/reactivate",
            json=_m.ReactivateUserRequest(
                created_by_id=created_by_id,
                name=name,
                restore_messages=restore_messages,
            ),
        ),
        _m.ReactivateUserResponse,
    )


_REACTIVATE_USERS = Operation("ReactivateUsers", "POST", "/api/v2/users/reactivate", "unsafe")


async def reactivate_users(
    client: HasTransport,
    user_ids: list[str],
    *,
    created_by_id: str | None | UnsetType = UNSET,
    restore_channels: bool | None | UnsetType = UNSET,
    restore_messages: bool | None | UnsetType = UNSET,
) -> Response[_m.ReactivateUsersResponse]:
    """Start a task that reactivates several deactivated users.

    Args:
        user_ids: Users to make active, 1 to 100.
        created_by_id: Who reactivates them.
        restore_channels: Brings back channels that were deleted earlier.
        restore_messages: Brings back messages that were deleted earlier.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: ReactivateUsers, POST /api/v2/users/reactivate
    """
    return await client.transport.send(
        Request(
            _REACTIVATE_USERS,
            "/api/v2/users/reactivate",
            json=_m.ReactivateUsersRequest(
                user_ids=user_ids,
                created_by_id=created_by_id,
                restore_channels=restore_channels,
                restore_messages=restore_messages,
            ),
        ),
        _m.ReactivateUsersResponse,
    )


_RESTORE_USERS = Operation("RestoreUsers", "POST", "/api/v2/users/restore", "unsafe")


async def restore_users(client: HasTransport, user_ids: list[str]) -> Response[_m.Response]:
    """Restore users that were soft-deleted.

    Args:
        user_ids: Who to bring back, 1 to 100.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: RestoreUsers, POST /api/v2/users/restore
    """
    return await client.transport.send(
        Request(
            _RESTORE_USERS,
            "/api/v2/users/restore",
            json=_m.RestoreUsersRequest(
                user_ids=user_ids,
            ),
        ),
        _m.Response,
    )


_UNBLOCK_USERS = Operation("UnblockUsers", "POST", "/api/v2/users/unblock", "unsafe")


async def unblock_users(
    client: HasTransport,
    blocked_user_id: str,
    *,
    user: _m.UserRequest | None | UnsetType = UNSET,
    user_id: str | None | UnsetType = UNSET,
) -> Response[_m.UnblockUsersResponse]:
    """Lift the block of one user for another user.

    Args:
        blocked_user_id: ID of the user on the receiving end of the block.
        user: User who lifts the block, as an object; alternative to `user_id`.
        user_id: User who lifts the block; alternative to the full `user` object.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: UnblockUsers, POST /api/v2/users/unblock
    """
    return await client.transport.send(
        Request(
            _UNBLOCK_USERS,
            "/api/v2/users/unblock",
            json=_m.UnblockUsersRequest(
                blocked_user_id=blocked_user_id,
                user=user,
                user_id=user_id,
            ),
        ),
        _m.UnblockUsersResponse,
    )


_UPDATE_LIVE_LOCATION = Operation("UpdateLiveLocation", "PUT", "/api/v2/users/live_locations", "replayable")


async def update_live_location(
    client: HasTransport,
    message_id: str,
    *,
    end_at: datetime | None | UnsetType = UNSET,
    latitude: float | None | UnsetType = UNSET,
    longitude: float | None | UnsetType = UNSET,
    user_id: str | None | UnsetType = UNSET,
) -> Response[_m.SharedLocationResponse]:
    """Move a live location that a user shares, or change when its sharing ends.

    Args:
        message_id: Which live location, by its message.
        end_at: When sharing of the live location ends.
        latitude: Degrees north of the equator, negative to the south. From -90 to 90.
        longitude: Degrees east of Greenwich, negative to the west. From -180 to 180.
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: UpdateLiveLocation, PUT /api/v2/users/live_locations
    """
    return await client.transport.send(
        Request(
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
        ),
        _m.SharedLocationResponse,
    )


_UPDATE_USERS = Operation("UpdateUsers", "POST", "/api/v2/users", "replayable")


async def update_users(client: HasTransport, users: dict[str, _m.UserRequest]) -> Response[_m.UpdateUsersResponse]:
    """Create or replace up to 100 users; stored fields that are left out are lost.

    Args:
        users: Each user under their ID. At most 100 entries.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: UpdateUsers, POST /api/v2/users
    """
    return await client.transport.send(
        Request(
            _UPDATE_USERS,
            "/api/v2/users",
            json=_m.UpdateUsersRequest(
                users=users,
            ),
        ),
        _m.UpdateUsersResponse,
    )


_UPDATE_USERS_PARTIAL = Operation("UpdateUsersPartial", "PATCH", "/api/v2/users", "replayable")


async def update_users_partial(
    client: HasTransport, users: list[_m.UpdateUserPartialRequest]
) -> Response[_m.UpdateUsersResponse]:
    """Set or unset single fields of up to 100 users and leave the others as they are.

    Args:
        users: At most 100 changes, one for each user.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: UpdateUsersPartial, PATCH /api/v2/users
    """
    return await client.transport.send(
        Request(
            _UPDATE_USERS_PARTIAL,
            "/api/v2/users",
            json=_m.UpdateUsersPartialRequest(
                users=users,
            ),
        ),
        _m.UpdateUsersResponse,
    )
