# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: participants."""

from __future__ import annotations

from typing import Any, Literal
from uuid import UUID

from .. import models as _m
from .._http.build import path_segment, query_pairs
from ..types import HasTransport, Operation, Request, Response

__all__ = [
    "build_block_user",
    "block_user",
    "build_kick_user",
    "kick_user",
    "build_mute_users",
    "mute_users",
    "build_query_call_participants",
    "query_call_participants",
    "build_unblock_user",
    "unblock_user",
    "build_update_user_permissions",
    "update_user_permissions",
    "build_video_pin",
    "video_pin",
    "build_video_unpin",
    "video_unpin",
]

_BLOCK_USER = Operation("BlockUser", "POST", "/api/v2/video/call/{type}/{id}/block", "replayable")


def build_block_user(type: str | UUID, id: str | UUID, user_id: str) -> Request:
    """Build the request of `block_user`, with the same arguments, without sending it."""
    return Request(
        _BLOCK_USER,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/block",
        json=_m.BlockUserRequest(
            user_id=user_id,
        ),
    )


async def block_user(
    client: HasTransport, type: str | UUID, id: str | UUID, user_id: str
) -> Response[_m.BlockUserResponse]:
    """Block a user from the call: it is removed and cannot join again.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        user_id: Who to keep out.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: BlockUser, POST /api/v2/video/call/{type}/{id}/block
    """
    request = build_block_user(type, id, user_id)
    return await client.transport.send(request, _m.BlockUserResponse)


_KICK_USER = Operation("KickUser", "POST", "/api/v2/video/call/{type}/{id}/kick", "unsafe")


def build_kick_user(
    type: str | UUID,
    id: str | UUID,
    user_id: str,
    *,
    block: bool | None = None,
    kicked_by: _m.UserRequest | None = None,
    kicked_by_id: str | None = None,
) -> Request:
    """Build the request of `kick_user`, with the same arguments, without sending it."""
    return Request(
        _KICK_USER,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/kick",
        json=_m.KickUserRequest(
            user_id=user_id,
            block=block,
            kicked_by=kicked_by,
            kicked_by_id=kicked_by_id,
        ),
    )


async def kick_user(
    client: HasTransport,
    type: str | UUID,
    id: str | UUID,
    user_id: str,
    *,
    block: bool | None = None,
    kicked_by: _m.UserRequest | None = None,
    kicked_by_id: str | None = None,
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
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: KickUser, POST /api/v2/video/call/{type}/{id}/kick
    """
    request = build_kick_user(type, id, user_id, block=block, kicked_by=kicked_by, kicked_by_id=kicked_by_id)
    return await client.transport.send(request, _m.KickUserResponse)


_MUTE_USERS = Operation("MuteUsers", "POST", "/api/v2/video/call/{type}/{id}/mute_users", "unsafe")


def build_mute_users(
    type: str | UUID,
    id: str | UUID,
    *,
    audio: bool | None = None,
    mute_all_users: bool | None = None,
    muted_by: _m.UserRequest | None = None,
    muted_by_id: str | None = None,
    screenshare: bool | None = None,
    screenshare_audio: bool | None = None,
    user_ids: list[str] | None = None,
    video: bool | None = None,
) -> Request:
    """Build the request of `mute_users`, with the same arguments, without sending it."""
    return Request(
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
    )


async def mute_users(
    client: HasTransport,
    type: str | UUID,
    id: str | UUID,
    *,
    audio: bool | None = None,
    mute_all_users: bool | None = None,
    muted_by: _m.UserRequest | None = None,
    muted_by_id: str | None = None,
    screenshare: bool | None = None,
    screenshare_audio: bool | None = None,
    user_ids: list[str] | None = None,
    video: bool | None = None,
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
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: MuteUsers, POST /api/v2/video/call/{type}/{id}/mute_users
    """
    request = build_mute_users(
        type,
        id,
        audio=audio,
        mute_all_users=mute_all_users,
        muted_by=muted_by,
        muted_by_id=muted_by_id,
        screenshare=screenshare,
        screenshare_audio=screenshare_audio,
        user_ids=user_ids,
        video=video,
    )
    return await client.transport.send(request, _m.MuteUsersResponse)


_QUERY_CALL_PARTICIPANTS = Operation(
    "QueryCallParticipants", "POST", "/api/v2/video/call/{type}/{id}/participants", "read"
)


def build_query_call_participants(
    id: str | UUID, type: str | UUID, *, filter_conditions: dict[str, Any] | None = None, limit: int | None = None
) -> Request:
    """Build the request of `query_call_participants`, with the same arguments, without sending it."""
    return Request(
        _QUERY_CALL_PARTICIPANTS,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/participants",
        query=query_pairs(
            ("limit", limit),
        ),
        json=_m.QueryCallParticipantsRequest(
            filter_conditions=filter_conditions,
        ),
    )


async def query_call_participants(
    client: HasTransport,
    id: str | UUID,
    type: str | UUID,
    *,
    filter_conditions: dict[str, Any] | None = None,
    limit: int | None = None,
) -> Response[_m.QueryCallParticipantsResponse]:
    """Find the participants of the call's running session by filter conditions.

    Args:
        id: ID of the call within its type. At most 255 characters.
        type: Call type, such as `default` or `livestream`. At most 255 characters.
        filter_conditions: Query filter; only matching items are returned. Fields: published_tracks ($eq
            $in); user_id ($eq $in).
        limit: Rows a page. At most 100.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: QueryCallParticipants, POST /api/v2/video/call/{type}/{id}/participants
    """
    request = build_query_call_participants(id, type, filter_conditions=filter_conditions, limit=limit)
    return await client.transport.send(request, _m.QueryCallParticipantsResponse)


_UNBLOCK_USER = Operation("UnblockUser", "POST", "/api/v2/video/call/{type}/{id}/unblock", "replayable")


def build_unblock_user(type: str | UUID, id: str | UUID, user_id: str) -> Request:
    """Build the request of `unblock_user`, with the same arguments, without sending it."""
    return Request(
        _UNBLOCK_USER,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/unblock",
        json=_m.UnblockUserRequest(
            user_id=user_id,
        ),
    )


async def unblock_user(
    client: HasTransport, type: str | UUID, id: str | UUID, user_id: str
) -> Response[_m.UnblockUserResponse]:
    """Unblock a user, who can then join the call again.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        user_id: Who may come back.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: UnblockUser, POST /api/v2/video/call/{type}/{id}/unblock
    """
    request = build_unblock_user(type, id, user_id)
    return await client.transport.send(request, _m.UnblockUserResponse)


_UPDATE_USER_PERMISSIONS = Operation(
    "UpdateUserPermissions", "POST", "/api/v2/video/call/{type}/{id}/user_permissions", "unsafe"
)


def build_update_user_permissions(
    type: str | UUID,
    id: str | UUID,
    user_id: str,
    *,
    grant_permissions: list[Literal["screenshare", "send-audio", "send-video"] | str] | None = None,
    revoke_permissions: list[Literal["screenshare", "send-audio", "send-video"] | str] | None = None,
) -> Request:
    """Build the request of `update_user_permissions`, with the same arguments, without sending it."""
    return Request(
        _UPDATE_USER_PERMISSIONS,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/user_permissions",
        json=_m.UpdateUserPermissionsRequest(
            user_id=user_id,
            grant_permissions=grant_permissions,
            revoke_permissions=revoke_permissions,
        ),
    )


async def update_user_permissions(
    client: HasTransport,
    type: str | UUID,
    id: str | UUID,
    user_id: str,
    *,
    grant_permissions: list[Literal["screenshare", "send-audio", "send-video"] | str] | None = None,
    revoke_permissions: list[Literal["screenshare", "send-audio", "send-video"] | str] | None = None,
) -> Response[_m.UpdateUserPermissionsResponse]:
    """Grant a user permissions in the call, or revoke them.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        user_id: Whose rights change.
        grant_permissions: Rights to give: `screenshare`, `send-audio`, `send-video`.
        revoke_permissions: Rights to take: `screenshare`, `send-audio`, `send-video`.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: UpdateUserPermissions, POST /api/v2/video/call/{type}/{id}/user_permissions
    """
    request = build_update_user_permissions(
        type, id, user_id, grant_permissions=grant_permissions, revoke_permissions=revoke_permissions
    )
    return await client.transport.send(request, _m.UpdateUserPermissionsResponse)


_VIDEO_PIN = Operation("VideoPin", "POST", "/api/v2/video/call/{type}/{id}/pin", "unsafe")


def build_video_pin(type: str | UUID, id: str | UUID, *, session_id: str, user_id: str) -> Request:
    """Build the request of `video_pin`, with the same arguments, without sending it."""
    return Request(
        _VIDEO_PIN,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/pin",
        json=_m.PinRequest(
            session_id=session_id,
            user_id=user_id,
        ),
    )


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
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: VideoPin, POST /api/v2/video/call/{type}/{id}/pin
    """
    request = build_video_pin(type, id, session_id=session_id, user_id=user_id)
    return await client.transport.send(request, _m.PinResponse)


_VIDEO_UNPIN = Operation("VideoUnpin", "POST", "/api/v2/video/call/{type}/{id}/unpin", "unsafe")


def build_video_unpin(type: str | UUID, id: str | UUID, *, session_id: str, user_id: str) -> Request:
    """Build the request of `video_unpin`, with the same arguments, without sending it."""
    return Request(
        _VIDEO_UNPIN,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/unpin",
        json=_m.UnpinRequest(
            session_id=session_id,
            user_id=user_id,
        ),
    )


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
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: VideoUnpin, POST /api/v2/video/call/{type}/{id}/unpin
    """
    request = build_video_unpin(type, id, session_id=session_id, user_id=user_id)
    return await client.transport.send(request, _m.UnpinResponse)
