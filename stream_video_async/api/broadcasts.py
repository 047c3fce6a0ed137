# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: broadcasts."""

from __future__ import annotations

from uuid import UUID

from .. import models as _m
from .._http.build import path_segment
from ..types import HasTransport, Operation, Request, Response

__all__ = [
    "build_start_hls_broadcasting",
    "start_hls_broadcasting",
    "build_start_rtmp_broadcasts",
    "start_rtmp_broadcasts",
    "build_stop_all_rtmp_broadcasts",
    "stop_all_rtmp_broadcasts",
    "build_stop_hls_broadcasting",
    "stop_hls_broadcasting",
    "build_stop_rtmp_broadcast",
    "stop_rtmp_broadcast",
]

_START_HLS_BROADCASTING = Operation(
    "StartHLSBroadcasting", "POST", "/api/v2/video/call/{type}/{id}/start_broadcasting", "unsafe"
)


def build_start_hls_broadcasting(type: str | UUID, id: str | UUID) -> Request:
    """Build the request of `start_hls_broadcasting`, with the same arguments, without sending it."""
    return Request(
        _START_HLS_BROADCASTING,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/start_broadcasting",
    )


async def start_hls_broadcasting(
    client: HasTransport, type: str | UUID, id: str | UUID
) -> Response[_m.StartHLSBroadcastingResponse]:
    """Start broadcasting the call over HLS and get the playlist URL.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: StartHLSBroadcasting, POST /api/v2/video/call/{type}/{id}/start_broadcasting
    """
    request = build_start_hls_broadcasting(type, id)
    return await client.transport.send(request, _m.StartHLSBroadcastingResponse)


_START_RTMP_BROADCASTS = Operation(
    "StartRTMPBroadcasts", "POST", "/api/v2/video/call/{type}/{id}/rtmp_broadcasts", "unsafe"
)


def build_start_rtmp_broadcasts(type: str | UUID, id: str | UUID, broadcasts: list[_m.RTMPBroadcastRequest]) -> Request:
    """Build the request of `start_rtmp_broadcasts`, with the same arguments, without sending it."""
    return Request(
        _START_RTMP_BROADCASTS,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/rtmp_broadcasts",
        json=_m.StartRTMPBroadcastsRequest(
            broadcasts=broadcasts,
        ),
    )


async def start_rtmp_broadcasts(
    client: HasTransport, type: str | UUID, id: str | UUID, broadcasts: list[_m.RTMPBroadcastRequest]
) -> Response[_m.StartRTMPBroadcastsResponse]:
    """Start broadcasting the call to one or more RTMP targets.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        broadcasts: Exactly one broadcast to begin. Exactly 1 entry.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: StartRTMPBroadcasts, POST /api/v2/video/call/{type}/{id}/rtmp_broadcasts
    """
    request = build_start_rtmp_broadcasts(type, id, broadcasts)
    return await client.transport.send(request, _m.StartRTMPBroadcastsResponse)


_STOP_ALL_RTMP_BROADCASTS = Operation(
    "StopAllRTMPBroadcasts", "POST", "/api/v2/video/call/{type}/{id}/rtmp_broadcasts/stop", "unsafe"
)


def build_stop_all_rtmp_broadcasts(type: str | UUID, id: str | UUID) -> Request:
    """Build the request of `stop_all_rtmp_broadcasts`, with the same arguments, without sending it."""
    return Request(
        _STOP_ALL_RTMP_BROADCASTS,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/rtmp_broadcasts/stop",
    )


async def stop_all_rtmp_broadcasts(
    client: HasTransport, type: str | UUID, id: str | UUID
) -> Response[_m.StopAllRTMPBroadcastsResponse]:
    """Stop all RTMP broadcasts of the call.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: StopAllRTMPBroadcasts, POST /api/v2/video/call/{type}/{id}/rtmp_broadcasts/stop
    """
    request = build_stop_all_rtmp_broadcasts(type, id)
    return await client.transport.send(request, _m.StopAllRTMPBroadcastsResponse)


_STOP_HLS_BROADCASTING = Operation(
    "StopHLSBroadcasting", "POST", "/api/v2/video/call/{type}/{id}/stop_broadcasting", "unsafe"
)


def build_stop_hls_broadcasting(type: str | UUID, id: str | UUID) -> Request:
    """Build the request of `stop_hls_broadcasting`, with the same arguments, without sending it."""
    return Request(
        _STOP_HLS_BROADCASTING,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/stop_broadcasting",
    )


async def stop_hls_broadcasting(
    client: HasTransport, type: str | UUID, id: str | UUID
) -> Response[_m.StopHLSBroadcastingResponse]:
    """Stop broadcasting the call over HLS.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: StopHLSBroadcasting, POST /api/v2/video/call/{type}/{id}/stop_broadcasting
    """
    request = build_stop_hls_broadcasting(type, id)
    return await client.transport.send(request, _m.StopHLSBroadcastingResponse)


_STOP_RTMP_BROADCAST = Operation(
    "StopRTMPBroadcast", "POST", "/api/v2/video/call/{type}/{id}/rtmp_broadcasts/{name}/stop", "unsafe"
)


def build_stop_rtmp_broadcast(type: str | UUID, id: str | UUID, name: str | UUID) -> Request:
    """Build the request of `stop_rtmp_broadcast`, with the same arguments, without sending it."""
    return Request(
        _STOP_RTMP_BROADCAST,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/rtmp_broadcasts/{path_segment(name, 'name')}/stop",
        json=_m.StopRTMPBroadcastsRequest(),
    )


async def stop_rtmp_broadcast(
    client: HasTransport, type: str | UUID, id: str | UUID, name: str | UUID
) -> Response[_m.StopRTMPBroadcastsResponse]:
    """Stop one RTMP broadcast of the call by its name.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        name: The name it is known by.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: StopRTMPBroadcast, POST /api/v2/video/call/{type}/{id}/rtmp_broadcasts/{name}/stop
    """
    request = build_stop_rtmp_broadcast(type, id, name)
    return await client.transport.send(request, _m.StopRTMPBroadcastsResponse)
