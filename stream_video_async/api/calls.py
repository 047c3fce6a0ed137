# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: calls."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from .. import models as _m
from .._http.build import path_segment, query_pairs
from ..types import HasTransport, Operation, Request, Response

__all__ = [
    "build_delete_call",
    "delete_call",
    "build_end_call",
    "end_call",
    "build_get_call",
    "get_call",
    "build_get_or_create_call",
    "get_or_create_call",
    "build_go_live",
    "go_live",
    "build_query_calls",
    "query_calls",
    "build_ring_call",
    "ring_call",
    "build_send_call_event",
    "send_call_event",
    "build_stop_live",
    "stop_live",
    "build_update_call",
    "update_call",
]

_DELETE_CALL = Operation("DeleteCall", "POST", "/api/v2/video/call/{type}/{id}/delete", "unsafe")


def build_delete_call(type: str | UUID, id: str | UUID, *, hard: bool | None = None) -> Request:
    """Build the request of `delete_call`, with the same arguments, without sending it."""
    return Request(
        _DELETE_CALL,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/delete",
        json=_m.DeleteCallRequest(
            hard=hard,
        ),
    )


async def delete_call(
    client: HasTransport, type: str | UUID, id: str | UUID, *, hard: bool | None = None
) -> Response[_m.DeleteCallResponse]:
    """Delete the call; a hard delete runs as a task and also removes all its data.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        hard: Removes the call and everything that belongs to it for good.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: DeleteCall, POST /api/v2/video/call/{type}/{id}/delete
    """
    request = build_delete_call(type, id, hard=hard)
    return await client.transport.send(request, _m.DeleteCallResponse)


_END_CALL = Operation("EndCall", "POST", "/api/v2/video/call/{type}/{id}/mark_ended", "replayable")


def build_end_call(type: str | UUID, id: str | UUID) -> Request:
    """Build the request of `end_call`, with the same arguments, without sending it."""
    return Request(
        _END_CALL,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/mark_ended",
    )


async def end_call(client: HasTransport, type: str | UUID, id: str | UUID) -> Response[_m.EndCallResponse]:
    """End the call for everybody.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: EndCall, POST /api/v2/video/call/{type}/{id}/mark_ended
    """
    request = build_end_call(type, id)
    return await client.transport.send(request, _m.EndCallResponse)


_GET_CALL = Operation("GetCall", "GET", "/api/v2/video/call/{type}/{id}", "read", unsafe_if=("ring", "notify"))


def build_get_call(
    type: str | UUID,
    id: str | UUID,
    *,
    members_limit: int | None = None,
    notify: bool | None = None,
    ring: bool | None = None,
    video: bool | None = None,
) -> Request:
    """Build the request of `get_call`, with the same arguments, without sending it."""
    return Request(
        _GET_CALL,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}",
        query=query_pairs(
            ("members_limit", members_limit),
            ("notify", notify),
            ("ring", ring),
            ("video", video),
        ),
        retry="unsafe" if ring or notify else None,
    )


async def get_call(
    client: HasTransport,
    type: str | UUID,
    id: str | UUID,
    *,
    members_limit: int | None = None,
    notify: bool | None = None,
    ring: bool | None = None,
    video: bool | None = None,
) -> Response[_m.GetCallResponse]:
    """Get the call with its members, and ring or notify them if asked.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        members_limit: How many members the reply lists. From 0 to 100.
        notify: Notify the members without ringing.
        ring: How long to ring before giving up.
        video: Whether it is about video; when ringing, whether the call starts with video on.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: GetCall, GET /api/v2/video/call/{type}/{id}
    """
    request = build_get_call(type, id, members_limit=members_limit, notify=notify, ring=ring, video=video)
    return await client.transport.send(request, _m.GetCallResponse)


_GET_OR_CREATE_CALL = Operation(
    "GetOrCreateCall", "POST", "/api/v2/video/call/{type}/{id}", "replayable", unsafe_if=("ring", "notify")
)


def build_get_or_create_call(
    type: str | UUID,
    id: str | UUID,
    *,
    data: _m.CallRequest | None = None,
    members_limit: int | None = None,
    notify: bool | None = None,
    ring: bool | None = None,
    video: bool | None = None,
) -> Request:
    """Build the request of `get_or_create_call`, with the same arguments, without sending it."""
    return Request(
        _GET_OR_CREATE_CALL,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}",
        json=_m.GetOrCreateCallRequest(
            data=data,
            members_limit=members_limit,
            notify=notify,
            ring=ring,
            video=video,
        ),
        retry="unsafe" if ring or notify else None,
    )


async def get_or_create_call(
    client: HasTransport,
    type: str | UUID,
    id: str | UUID,
    *,
    data: _m.CallRequest | None = None,
    members_limit: int | None = None,
    notify: bool | None = None,
    ring: bool | None = None,
    video: bool | None = None,
) -> Response[_m.GetOrCreateCallResponse]:
    """Get the call, or create it if it does not exist; ring or notify its members if asked.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        data: What the call starts with if it is made now.
        members_limit: How many members to return, at most 100.
        notify: True notifies the members.
        ring: True rings the members.
        video: True for a call with video.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: GetOrCreateCall, POST /api/v2/video/call/{type}/{id}
    """
    request = build_get_or_create_call(
        type, id, data=data, members_limit=members_limit, notify=notify, ring=ring, video=video
    )
    return await client.transport.send(request, _m.GetOrCreateCallResponse)


_GO_LIVE = Operation(
    "GoLive",
    "POST",
    "/api/v2/video/call/{type}/{id}/go_live",
    "replayable",
    unsafe_if=(
        "start_closed_caption",
        "start_composite_recording",
        "start_hls",
        "start_individual_recording",
        "start_raw_recording",
        "start_recording",
        "start_transcription",
    ),
)


def build_go_live(
    type: str | UUID,
    id: str | UUID,
    *,
    recording_storage_name: str | None = None,
    start_closed_caption: bool | None = None,
    start_composite_recording: bool | None = None,
    start_hls: bool | None = None,
    start_individual_recording: bool | None = None,
    start_raw_recording: bool | None = None,
    start_recording: bool | None = None,
    start_transcription: bool | None = None,
    transcription_storage_name: str | None = None,
) -> Request:
    """Build the request of `go_live`, with the same arguments, without sending it."""
    return Request(
        _GO_LIVE,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/go_live",
        json=_m.GoLiveRequest(
            recording_storage_name=recording_storage_name,
            start_closed_caption=start_closed_caption,
            start_composite_recording=start_composite_recording,
            start_hls=start_hls,
            start_individual_recording=start_individual_recording,
            start_raw_recording=start_raw_recording,
            start_recording=start_recording,
            start_transcription=start_transcription,
            transcription_storage_name=transcription_storage_name,
        ),
        retry="unsafe"
        if start_closed_caption
        or start_composite_recording
        or start_hls
        or start_individual_recording
        or start_raw_recording
        or start_recording
        or start_transcription
        else None,
    )


async def go_live(
    client: HasTransport,
    type: str | UUID,
    id: str | UUID,
    *,
    recording_storage_name: str | None = None,
    start_closed_caption: bool | None = None,
    start_composite_recording: bool | None = None,
    start_hls: bool | None = None,
    start_individual_recording: bool | None = None,
    start_raw_recording: bool | None = None,
    start_recording: bool | None = None,
    start_transcription: bool | None = None,
    transcription_storage_name: str | None = None,
) -> Response[_m.GoLiveResponse]:
    """Take the call out of backstage, and start recording or broadcasting if asked.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        recording_storage_name: Storage of your own for the recording.
        start_closed_caption: Also starts closed captions.
        start_composite_recording: Also starts a composite recording.
        start_hls: Also starts the HLS broadcast.
        start_individual_recording: Also starts an individual recording.
        start_raw_recording: Also starts a raw recording.
        start_recording: Also starts a recording.
        start_transcription: Also starts a transcription.
        transcription_storage_name: Storage of your own for the transcription.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: GoLive, POST /api/v2/video/call/{type}/{id}/go_live
    """
    request = build_go_live(
        type,
        id,
        recording_storage_name=recording_storage_name,
        start_closed_caption=start_closed_caption,
        start_composite_recording=start_composite_recording,
        start_hls=start_hls,
        start_individual_recording=start_individual_recording,
        start_raw_recording=start_raw_recording,
        start_recording=start_recording,
        start_transcription=start_transcription,
        transcription_storage_name=transcription_storage_name,
    )
    return await client.transport.send(request, _m.GoLiveResponse)


_QUERY_CALLS = Operation("QueryCalls", "POST", "/api/v2/video/calls", "read")


def build_query_calls(
    *,
    filter_conditions: dict[str, Any] | None = None,
    limit: int | None = None,
    next: str | None = None,
    prev: str | None = None,
    sort: list[_m.SortParamRequest] | None = None,
) -> Request:
    """Build the request of `query_calls`, with the same arguments, without sending it."""
    return Request(
        _QUERY_CALLS,
        "/api/v2/video/calls",
        json=_m.QueryCallsRequest(
            filter_conditions=filter_conditions,
            limit=limit,
            next=next,
            prev=prev,
            sort=sort,
        ),
    )


async def query_calls(
    client: HasTransport,
    *,
    filter_conditions: dict[str, Any] | None = None,
    limit: int | None = None,
    next: str | None = None,
    prev: str | None = None,
    sort: list[_m.SortParamRequest] | None = None,
) -> Response[_m.QueryCallsResponse]:
    """Find calls by filter conditions, sorted, one page at a time.

    Args:
        filter_conditions: Query filter; only matching items are returned. Fields: backstage ($eq); cid ($eq
            $exists $gt $gte $in $lt $lte); created_at ($eq $exists $gt $gte $in $lt $lte); created_by_user_id
            ($eq $exists $gt $gte $in $lt $lte); custom ($autocomplete $contains $eq $exists $gt $gte $in $lt
            $lte $q); ended_at ($eq $exists $gt $gte $in $lt $lte); id ($eq $exists $gt $gte $in $lt $lte);
            members ($in); ongoing ($eq); parent_call_cid ($eq $exists $gt $gte $in $lt $lte); starts_at ($eq
            $exists $gt $gte $in $lt $lte); team ($eq $exists $gt $gte $in $lt $lte); type ($eq $exists $gt $gte
            $in $lt $lte); updated_at ($eq $exists $gt $gte $in $lt $lte).
        limit: Items per page, 0 to 100.
        next: Cursor for the following page; send it back to fetch that page.
        prev: Cursor for the preceding page; send it back to fetch that page.
        sort: Fields to order the results by, most significant first. At most 2 entries. Sort by: starts_at;
            created_at; starts_at + created_at; updated_at; ended_at; type; id; cid.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: QueryCalls, POST /api/v2/video/calls
    """
    request = build_query_calls(filter_conditions=filter_conditions, limit=limit, next=next, prev=prev, sort=sort)
    return await client.transport.send(request, _m.QueryCallsResponse)


_RING_CALL = Operation("RingCall", "POST", "/api/v2/video/call/{type}/{id}/ring", "unsafe")


def build_ring_call(
    type: str | UUID, id: str | UUID, *, members_ids: list[str] | None = None, video: bool | None = None
) -> Request:
    """Build the request of `ring_call`, with the same arguments, without sending it."""
    return Request(
        _RING_CALL,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/ring",
        json=_m.RingCallRequest(
            members_ids=members_ids,
            video=video,
        ),
    )


async def ring_call(
    client: HasTransport,
    type: str | UUID,
    id: str | UUID,
    *,
    members_ids: list[str] | None = None,
    video: bool | None = None,
) -> Response[_m.RingCallResponse]:
    """Ring the call's members, or only those named.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        members_ids: Whom to ring, at most 25; every absent member if left out.
        video: True for a call with video.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: RingCall, POST /api/v2/video/call/{type}/{id}/ring
    """
    request = build_ring_call(type, id, members_ids=members_ids, video=video)
    return await client.transport.send(request, _m.RingCallResponse)


_SEND_CALL_EVENT = Operation("SendCallEvent", "POST", "/api/v2/video/call/{type}/{id}/event", "unsafe")


def build_send_call_event(
    type: str | UUID,
    id: str | UUID,
    *,
    custom: dict[str, Any] | None = None,
    user: _m.UserRequest | None = None,
    user_id: str | None = None,
) -> Request:
    """Build the request of `send_call_event`, with the same arguments, without sending it."""
    return Request(
        _SEND_CALL_EVENT,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/event",
        json=_m.SendCallEventRequest(
            custom=custom,
            user=user,
            user_id=user_id,
        ),
    )


async def send_call_event(
    client: HasTransport,
    type: str | UUID,
    id: str | UUID,
    *,
    custom: dict[str, Any] | None = None,
    user: _m.UserRequest | None = None,
    user_id: str | None = None,
) -> Response[_m.SendCallEventResponse]:
    """Send a custom event to everybody who watches the call.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        custom: Contents of the event.
        user: Who sends it, as an object; alternative to `user_id`.
        user_id: Who sends it; alternative to the full `user` object.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: SendCallEvent, POST /api/v2/video/call/{type}/{id}/event
    """
    request = build_send_call_event(type, id, custom=custom, user=user, user_id=user_id)
    return await client.transport.send(request, _m.SendCallEventResponse)


_STOP_LIVE = Operation("StopLive", "POST", "/api/v2/video/call/{type}/{id}/stop_live", "replayable")


def build_stop_live(
    type: str | UUID,
    id: str | UUID,
    *,
    continue_closed_caption: bool | None = None,
    continue_composite_recording: bool | None = None,
    continue_hls: bool | None = None,
    continue_individual_recording: bool | None = None,
    continue_raw_recording: bool | None = None,
    continue_recording: bool | None = None,
    continue_rtmp_broadcasts: bool | None = None,
    continue_transcription: bool | None = None,
) -> Request:
    """Build the request of `stop_live`, with the same arguments, without sending it."""
    return Request(
        _STOP_LIVE,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/stop_live",
        json=_m.StopLiveRequest(
            continue_closed_caption=continue_closed_caption,
            continue_composite_recording=continue_composite_recording,
            continue_hls=continue_hls,
            continue_individual_recording=continue_individual_recording,
            continue_raw_recording=continue_raw_recording,
            continue_recording=continue_recording,
            continue_rtmp_broadcasts=continue_rtmp_broadcasts,
            continue_transcription=continue_transcription,
        ),
    )


async def stop_live(
    client: HasTransport,
    type: str | UUID,
    id: str | UUID,
    *,
    continue_closed_caption: bool | None = None,
    continue_composite_recording: bool | None = None,
    continue_hls: bool | None = None,
    continue_individual_recording: bool | None = None,
    continue_raw_recording: bool | None = None,
    continue_recording: bool | None = None,
    continue_rtmp_broadcasts: bool | None = None,
    continue_transcription: bool | None = None,
) -> Response[_m.StopLiveResponse]:
    """Send the call back to backstage and stop what runs in it, except what is to continue.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        continue_closed_caption: Lets closed captions go on.
        continue_composite_recording: Lets the composite recording go on.
        continue_hls: Lets the HLS broadcast go on.
        continue_individual_recording: Lets the individual recording go on.
        continue_raw_recording: Lets the raw recording go on.
        continue_recording: Lets the recording go on.
        continue_rtmp_broadcasts: Lets RTMP broadcasts go on.
        continue_transcription: Lets the transcription go on.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: StopLive, POST /api/v2/video/call/{type}/{id}/stop_live
    """
    request = build_stop_live(
        type,
        id,
        continue_closed_caption=continue_closed_caption,
        continue_composite_recording=continue_composite_recording,
        continue_hls=continue_hls,
        continue_individual_recording=continue_individual_recording,
        continue_raw_recording=continue_raw_recording,
        continue_recording=continue_recording,
        continue_rtmp_broadcasts=continue_rtmp_broadcasts,
        continue_transcription=continue_transcription,
    )
    return await client.transport.send(request, _m.StopLiveResponse)


_UPDATE_CALL = Operation("UpdateCall", "PATCH", "/api/v2/video/call/{type}/{id}", "replayable")


def build_update_call(
    type: str | UUID,
    id: str | UUID,
    *,
    custom: dict[str, Any] | None = None,
    settings_override: _m.CallSettingsRequest | None = None,
    starts_at: datetime | None = None,
) -> Request:
    """Build the request of `update_call`, with the same arguments, without sending it."""
    return Request(
        _UPDATE_CALL,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}",
        json=_m.UpdateCallRequest(
            custom=custom,
            settings_override=settings_override,
            starts_at=starts_at,
        ),
    )


async def update_call(
    client: HasTransport,
    type: str | UUID,
    id: str | UUID,
    *,
    custom: dict[str, Any] | None = None,
    settings_override: _m.CallSettingsRequest | None = None,
    starts_at: datetime | None = None,
) -> Response[_m.UpdateCallResponse]:
    """Change the call's settings, start time or custom data; what is left out keeps its value.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        custom: Your own free-form data, stored alongside.
        settings_override: Settings of the call to replace.
        starts_at: New planned start.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: UpdateCall, PATCH /api/v2/video/call/{type}/{id}
    """
    request = build_update_call(type, id, custom=custom, settings_override=settings_override, starts_at=starts_at)
    return await client.transport.send(request, _m.UpdateCallResponse)
