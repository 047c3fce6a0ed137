# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: participants."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from .. import models as _m
from .._http.build import path_segment, query_pairs
from ..types import UNSET, Operation, Request

if TYPE_CHECKING:
    from uuid import UUID

    from ..types import HasTransport, Response, UnsetType

__all__ = [
    "block_user",
    "kick_user",
    "mute_users",
    "query_call_participants",
    "unblock_user",
    "update_user_permissions",
    "video_pin",
    "video_unpin",
]

_BLOCK_USER = Operation("BlockUser", "POST", "/api/v2/video/call/{type}/{id}/block", "replayable")


async def block_user(
    client: HasTransport, type: str | UUID, id: str | UUID, user_id: str
) -> Response[_m.BlockUserResponse]:
    """Block a user from the call: it is removed and can not join again.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        user_id: Who to keep out.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: BlockUser, POST /api/v2/video/call/{type}/{id}/block
    """
    return await client.transport.send(
        Request(
            _BLOCK_USER,
            f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/block",
            json=_m.BlockUserRequest(
                user_id=user_id,
            ),
        ),
        _m.BlockUserResponse,
    )


_KICK_USER = Operation("KickUser", "POST", "/api/v2/video/call/{type}/{id}/kick", "unsafe")


async def kick_user(
    client: HasTransport,
    type: str | UUID,
    id: str | UUID,
    user_id: str,
    *,
    block: bool | None | UnsetType = UNSET,
    kicked_by: _m.UserRequest | None | UnsetType = UNSET,
    kicked_by_id: str | None | UnsetType = UNSET,
) -> Response[_m.KickUserResponse]:
    """Remove a user from the call's session, and block it if asked.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        user_id: Who is thrown out.
        block: True also keeps them from coming back.
        kicked_by: Who throws them out, as an object; for requests from a server.
        kicked_by_id: Who throws them out; for requests from a server.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: KickUser, POST /api/v2/video/call/{type}/{id}/kick
    """
    return await client.transport.send(
        Request(
            _KICK_USER,
            f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/kick",
            json=_m.KickUserRequest(
                user_id=user_id,
                block=block,
                kicked_by=kicked_by,
                kicked_by_id=kicked_by_id,
            ),
        ),
        _m.KickUserResponse,
    )


_MUTE_USERS = Operation("MuteUsers", "POST", "/api/v2/video/call/{type}/{id}/mute_users", "unsafe")


async def mute_users(
    client: HasTransport,
    type: str | UUID,
    id: str | UUID,
    *,
    audio: bool | None | UnsetType = UNSET,
    mute_all_users: bool | None | UnsetType = UNSET,
    muted_by: _m.UserRequest | None | UnsetType = UNSET,
    muted_by_id: str | None | UnsetType = UNSET,
    screenshare: bool | None | UnsetType = UNSET,
    screenshare_audio: bool | None | UnsetType = UNSET,
    user_ids: list[str] | None | UnsetType = UNSET,
    video: bool | None | UnsetType = UNSET,
) -> Response[_m.MuteUsersResponse]:
    """Mute audio, video or screen share of some users or of everybody in the call.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        audio: Mutes their microphone.
        mute_all_users: Mutes everyone instead of `user_ids`.
        muted_by: Who mutes, as an object; alternative to `muted_by_id`.
        muted_by_id: Who mutes; alternative to `muted_by`.
        screenshare: Mutes their shared screen.
        screenshare_audio: Mutes the sound of their shared screen.
        user_ids: Whom to mute.
        video: Mutes their camera.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: MuteUsers, POST /api/v2/video/call/{type}/{id}/mute_users
    """
    return await client.transport.send(
        Request(
            _MUTE_USERS,
            f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/mute_users",
            json=_m.MuteUsersRequest(
                audio=audio,
                mute_all_users=mute_all_users,
                muted_by=muted_by,
                muted_by_id=muted_by_id,
                screenshare=screenshare,
                screenshare_audio=screenshare_audio,
                user_ids=user_ids,
                video=video,
            ),
        ),
        _m.MuteUsersResponse,
    )


_QUERY_CALL_PARTICIPANTS = Operation(
    "QueryCallParticipants", "POST", "/api/v2/video/call/{type}/{id}/participants", "read"
)


async def query_call_participants(
    client: HasTransport,
    type: str | UUID,
    id: str | UUID,
    *,
    filter_conditions: dict[str, Any] | None | UnsetType = UNSET,
    limit: int | None | UnsetType = UNSET,
) -> Response[_m.QueryCallParticipantsResponse]:
    """Find the participants of the call's running session by filter conditions.

    Args:
        type: Call type, such as `default` or `livestream`. At most 255 characters.
        id: ID of the call within its type. At most 255 characters.
        filter_conditions: Query filter; only matching items are returned. Fields: published_tracks ($eq
            $in); user_id ($eq $in).
        limit: Rows a page. At most 100.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: QueryCallParticipants, POST /api/v2/video/call/{type}/{id}/participants
    """
    return await client.transport.send(
        Request(
            _QUERY_CALL_PARTICIPANTS,
            f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/participants",
            query=query_pairs(
                ("limit", limit),
            ),
            json=_m.QueryCallParticipantsRequest(
                filter_conditions=filter_conditions,
            ),
        ),
        _m.QueryCallParticipantsResponse,
    )


_UNBLOCK_USER = Operation("UnblockUser", "POST", "/api/v2/video/call/{type}/{id}/unblock", "replayable")


async def unblock_user(
    client: HasTransport, type: str | UUID, id: str | UUID, user_id: str
) -> Response[_m.UnblockUserResponse]:
    """Unblock a user, who can then join the call again.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        user_id: Who may come back.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: UnblockUser, POST /api/v2/video/call/{type}/{id}/unblock
    """
    return await client.transport.send(
        Request(
            _UNBLOCK_USER,
            f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/unblock",
            json=_m.UnblockUserRequest(
                user_id=user_id,
            ),
        ),
        _m.UnblockUserResponse,
    )


_UPDATE_USER_PERMISSIONS = Operation(
    "UpdateUserPermissions", "POST", "/api/v2/video/call/{type}/{id}/user_permissions", "unsafe"
)


async def update_user_permissions(
    client: HasTransport,
    type: str | UUID,
    id: str | UUID,
    user_id: str,
    *,
    grant_permissions: list[Literal["screenshare", "send-audio", "send-video"] | str] | None | UnsetType = UNSET,
    revoke_permissions: list[Literal["screenshare", "send-audio", "send-video"] | str] | None | UnsetType = UNSET,
) -> Response[_m.UpdateUserPermissionsResponse]:
    """Grant a user permissions in the call, or revoke them.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        user_id: Whose rights change.
        grant_permissions: Rights to give: `screenshare`, `send-audio`, `send-video`.
        revoke_permissions: Rights to take: `screenshare`, `send-audio`, `send-video`.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: UpdateUserPermissions, POST /api/v2/video/call/{type}/{id}/user_permissions
    """
    return await client.transport.send(
        Request(
            _UPDATE_USER_PERMISSIONS,
            f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/user_permissions",
            json=_m.UpdateUserPermissionsRequest(
                user_id=user_id,
                grant_permissions=grant_permissions,
                revoke_permissions=revoke_permissions,
            ),
        ),
        _m.UpdateUserPermissionsResponse,
    )


_VIDEO_PIN = Operation("VideoPin", "POST", "/api/v2/video/call/{type}/{id}/pin", "unsafe")


async def video_pin(
    client: HasTransport, type: str | UUID, id: str | UUID, *, session_id: str, user_id: str
) -> Response[_m.PinResponse]:
    """Pin a participant's video for everybody in the call.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        session_id: Session of the participant concerned.
        user_id: Participant concerned.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: VideoPin, POST /api/v2/video/call/{type}/{id}/pin
    """
    return await client.transport.send(
        Request(
            _VIDEO_PIN,
            f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/pin",
            json=_m.PinRequest(
                session_id=session_id,
                user_id=user_id,
            ),
        ),
        _m.PinResponse,
    )


_VIDEO_UNPIN = Operation("VideoUnpin", "POST", "/api/v2/video/call/{type}/{id}/unpin", "unsafe")


async def video_unpin(
    client: HasTransport, type: str | UUID, id: str | UUID, *, session_id: str, user_id: str
) -> Response[_m.UnpinResponse]:
    """Unpin a participant's video for everybody in the call.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        session_id: Session of the participant concerned.
        user_id: Participant concerned.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: VideoUnpin, POST /api/v2/video/call/{type}/{id}/unpin
    """
    return await client.transport.send(
        Request(
            _VIDEO_UNPIN,
            f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/unpin",
            json=_m.UnpinRequest(
                session_id=session_id,
                user_id=user_id,
            ),
        ),
        _m.UnpinResponse,
    )
