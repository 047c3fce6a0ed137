# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: recordings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .. import models as _m
from .._http.build import path_segment
from ..types import UNSET, Operation, Request

if TYPE_CHECKING:
    from uuid import UUID

    from ..types import HasTransport, Response, UnsetType

__all__ = [
    "delete_recording",
    "list_recordings",
    "start_frame_recording",
    "start_recording",
    "stop_frame_recording",
    "stop_recording",
]

_DELETE_RECORDING = Operation(
    "DeleteRecording", "DELETE", "/api/v2/video/call/{type}/{id}/{session}/recordings/{filename}", "replayable"
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
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: DeleteRecording, DELETE /api/v2/video/call/{type}/{id}/{session}/recordings/{filename}
    """
    return await client.transport.send(
        Request(
            _DELETE_RECORDING,
            f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/{path_segment(session, 'session')}/recordings/{path_segment(filename, 'filename')}",
        ),
        _m.DeleteRecordingResponse,
    )


_LIST_RECORDINGS = Operation("ListRecordings", "GET", "/api/v2/video/call/{type}/{id}/recordings", "read")


async def list_recordings(
    client: HasTransport, type: str | UUID, id: str | UUID
) -> Response[_m.ListRecordingsResponse]:
    """List the call's recordings with their URLs.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: ListRecordings, GET /api/v2/video/call/{type}/{id}/recordings
    """
    return await client.transport.send(
        Request(
            _LIST_RECORDINGS,
            f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/recordings",
        ),
        _m.ListRecordingsResponse,
    )


_START_FRAME_RECORDING = Operation(
    "StartFrameRecording", "POST", "/api/v2/video/call/{type}/{id}/start_frame_recording", "unsafe"
)


async def start_frame_recording(
    client: HasTransport,
    type: str | UUID,
    id: str | UUID,
    *,
    recording_external_storage: str | None | UnsetType = UNSET,
) -> Response[_m.StartFrameRecordingResponse]:
    """Start saving frames of the call's videos at intervals.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        recording_external_storage: Storage of your own for the frames.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: StartFrameRecording, POST /api/v2/video/call/{type}/{id}/start_frame_recording
    """
    return await client.transport.send(
        Request(
            _START_FRAME_RECORDING,
            f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/start_frame_recording",
            json=_m.StartFrameRecordingRequest(
                recording_external_storage=recording_external_storage,
            ),
        ),
        _m.StartFrameRecordingResponse,
    )


_START_RECORDING = Operation(
    "StartRecording", "POST", "/api/v2/video/call/{type}/{id}/recordings/{recording_type}/start", "unsafe"
)


async def start_recording(
    client: HasTransport,
    type: str | UUID,
    id: str | UUID,
    recording_type: Literal["composite", "individual", "raw"] | str,
    *,
    recording_external_storage: str | None | UnsetType = UNSET,
) -> Response[_m.StartRecordingResponse]:
    """Start recording the call, in the given type.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        recording_type: Which recording.
        recording_external_storage: Storage of your own for the recording.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: StartRecording, POST /api/v2/video/call/{type}/{id}/recordings/{recording_type}/start
    """
    return await client.transport.send(
        Request(
            _START_RECORDING,
            f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/recordings/{path_segment(recording_type, 'recording_type')}/start",
            json=_m.StartRecordingRequest(
                recording_external_storage=recording_external_storage,
            ),
        ),
        _m.StartRecordingResponse,
    )


_STOP_FRAME_RECORDING = Operation(
    "StopFrameRecording", "POST", "/api/v2/video/call/{type}/{id}/stop_frame_recording", "unsafe"
)


async def stop_frame_recording(
    client: HasTransport, type: str | UUID, id: str | UUID
) -> Response[_m.StopFrameRecordingResponse]:
    """Stop saving frames of the call's videos.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: StopFrameRecording, POST /api/v2/video/call/{type}/{id}/stop_frame_recording
    """
    return await client.transport.send(
        Request(
            _STOP_FRAME_RECORDING,
            f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/stop_frame_recording",
        ),
        _m.StopFrameRecordingResponse,
    )


_STOP_RECORDING = Operation(
    "StopRecording", "POST", "/api/v2/video/call/{type}/{id}/recordings/{recording_type}/stop", "unsafe"
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
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: StopRecording, POST /api/v2/video/call/{type}/{id}/recordings/{recording_type}/stop
    """
    return await client.transport.send(
        Request(
            _STOP_RECORDING,
            f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/recordings/{path_segment(recording_type, 'recording_type')}/stop",
            json=_m.StopRecordingRequest(),
        ),
        _m.StopRecordingResponse,
    )
