# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: recordings."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from .. import models as _m
from .._http.build import path_segment
from ..types import HasTransport, Operation, Request, Response

__all__ = [
    "build_delete_recording",
    "delete_recording",
    "build_list_recordings",
    "list_recordings",
    "build_start_frame_recording",
    "start_frame_recording",
    "build_start_recording",
    "start_recording",
    "build_stop_frame_recording",
    "stop_frame_recording",
    "build_stop_recording",
    "stop_recording",
]

_DELETE_RECORDING = Operation(
    "DeleteRecording", "DELETE", "/api/v2/video/call/{type}/{id}/{session}/recordings/{filename}", "replayable"
)


def build_delete_recording(type: str | UUID, id: str | UUID, session: str | UUID, filename: str | UUID) -> Request:
    """Build the request of `delete_recording`, with the same arguments, without sending it."""
    return Request(
        _DELETE_RECORDING,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/{path_segment(session, 'session')}/recordings/{path_segment(filename, 'filename')}",
    )


async def delete_recording(
    client: HasTransport, type: str | UUID, id: str | UUID, session: str | UUID, filename: str | UUID
) -> Response[_m.DeleteRecordingResponse]:
    """Delete one recording of a session of the call.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        session: Id of the call's session. At most 64 characters.
        filename: The file's name, from the listing. At most 256 characters.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: DeleteRecording, DELETE /api/v2/video/call/{type}/{id}/{session}/recordings/{filename}
    """
    request = build_delete_recording(type, id, session, filename)
    return await client.transport.send(request, _m.DeleteRecordingResponse)


_LIST_RECORDINGS = Operation("ListRecordings", "GET", "/api/v2/video/call/{type}/{id}/recordings", "read")


def build_list_recordings(type: str | UUID, id: str | UUID) -> Request:
    """Build the request of `list_recordings`, with the same arguments, without sending it."""
    return Request(
        _LIST_RECORDINGS,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/recordings",
    )


async def list_recordings(
    client: HasTransport, type: str | UUID, id: str | UUID
) -> Response[_m.ListRecordingsResponse]:
    """List the call's recordings with their URLs.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: ListRecordings, GET /api/v2/video/call/{type}/{id}/recordings
    """
    request = build_list_recordings(type, id)
    return await client.transport.send(request, _m.ListRecordingsResponse)


_START_FRAME_RECORDING = Operation(
    "StartFrameRecording", "POST", "/api/v2/video/call/{type}/{id}/start_frame_recording", "unsafe"
)


def build_start_frame_recording(
    type: str | UUID, id: str | UUID, *, recording_external_storage: str | None = None
) -> Request:
    """Build the request of `start_frame_recording`, with the same arguments, without sending it."""
    return Request(
        _START_FRAME_RECORDING,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/start_frame_recording",
        json=_m.StartFrameRecordingRequest(
            recording_external_storage=recording_external_storage,
        ),
    )


async def start_frame_recording(
    client: HasTransport, type: str | UUID, id: str | UUID, *, recording_external_storage: str | None = None
) -> Response[_m.StartFrameRecordingResponse]:
    """Start saving frames of the call's videos at intervals.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        recording_external_storage: Storage of your own for the frames.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: StartFrameRecording, POST /api/v2/video/call/{type}/{id}/start_frame_recording
    """
    request = build_start_frame_recording(type, id, recording_external_storage=recording_external_storage)
    return await client.transport.send(request, _m.StartFrameRecordingResponse)


_START_RECORDING = Operation(
    "StartRecording", "POST", "/api/v2/video/call/{type}/{id}/recordings/{recording_type}/start", "unsafe"
)


def build_start_recording(
    type: str | UUID,
    id: str | UUID,
    recording_type: Literal["composite", "individual", "raw"] | str,
    *,
    recording_external_storage: str | None = None,
) -> Request:
    """Build the request of `start_recording`, with the same arguments, without sending it."""
    return Request(
        _START_RECORDING,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/recordings/{path_segment(recording_type, 'recording_type')}/start",
        json=_m.StartRecordingRequest(
            recording_external_storage=recording_external_storage,
        ),
    )


async def start_recording(
    client: HasTransport,
    type: str | UUID,
    id: str | UUID,
    recording_type: Literal["composite", "individual", "raw"] | str,
    *,
    recording_external_storage: str | None = None,
) -> Response[_m.StartRecordingResponse]:
    """Start recording the call, in the given type.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        recording_type: Which recording.
        recording_external_storage: Storage of your own for the recording.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: StartRecording, POST /api/v2/video/call/{type}/{id}/recordings/{recording_type}/start
    """
    request = build_start_recording(type, id, recording_type, recording_external_storage=recording_external_storage)
    return await client.transport.send(request, _m.StartRecordingResponse)


_STOP_FRAME_RECORDING = Operation(
    "StopFrameRecording", "POST", "/api/v2/video/call/{type}/{id}/stop_frame_recording", "unsafe"
)


def build_stop_frame_recording(type: str | UUID, id: str | UUID) -> Request:
    """Build the request of `stop_frame_recording`, with the same arguments, without sending it."""
    return Request(
        _STOP_FRAME_RECORDING,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/stop_frame_recording",
    )


async def stop_frame_recording(
    client: HasTransport, type: str | UUID, id: str | UUID
) -> Response[_m.StopFrameRecordingResponse]:
    """Stop saving frames of the call's videos.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: StopFrameRecording, POST /api/v2/video/call/{type}/{id}/stop_frame_recording
    """
    request = build_stop_frame_recording(type, id)
    return await client.transport.send(request, _m.StopFrameRecordingResponse)


_STOP_RECORDING = Operation(
    "StopRecording", "POST", "/api/v2/video/call/{type}/{id}/recordings/{recording_type}/stop", "unsafe"
)


def build_stop_recording(
    type: str | UUID, id: str | UUID, recording_type: Literal["composite", "individual", "raw"] | str
) -> Request:
    """Build the request of `stop_recording`, with the same arguments, without sending it."""
    return Request(
        _STOP_RECORDING,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/recordings/{path_segment(recording_type, 'recording_type')}/stop",
        json=_m.StopRecordingRequest(),
    )


async def stop_recording(
    client: HasTransport,
    type: str | UUID,
    id: str | UUID,
    recording_type: Literal["composite", "individual", "raw"] | str,
) -> Response[_m.StopRecordingResponse]:
    """Stop the call's recording of the given type.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        recording_type: Which recording.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: StopRecording, POST /api/v2/video/call/{type}/{id}/recordings/{recording_type}/stop
    """
    request = build_stop_recording(type, id, recording_type)
    return await client.transport.send(request, _m.StopRecordingResponse)
