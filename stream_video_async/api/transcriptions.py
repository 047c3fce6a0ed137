# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: transcriptions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .. import models as _m
from .._http.build import path_segment
from ..types import UNSET, Operation, Request

if TYPE_CHECKING:
    from uuid import UUID

    from ..types import HasTransport, Response, UnsetType

__all__ = [
    "delete_transcription",
    "list_transcriptions",
    "start_transcription",
    "stop_transcription",
]

_DELETE_TRANSCRIPTION = Operation(
    "DeleteTranscription", "DELETE", "/api/v2/video/call/{type}/{id}/{session}/transcriptions/{filename}", "replayable"
)


async def delete_transcription(
    client: HasTransport, type: str | UUID, id: str | UUID, session: str | UUID, filename: str | UUID
) -> Response[_m.DeleteTranscriptionResponse]:
    """Delete one transcription of a session of the call.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        session: Id of the call's session. At most 64 characters.
        filename: The file's name, from the listing. At most 256 characters.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: DeleteTranscription, DELETE /api/v2/video/call/{type}/{id}/{session}/transcriptions/{filename}
    """
    return await client.transport.send(
        Request(
            _DELETE_TRANSCRIPTION,
            f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/{path_segment(session, 'session')}/transcriptions/{path_segment(filename, 'filename')}",
        ),
        _m.DeleteTranscriptionResponse,
    )


_LIST_TRANSCRIPTIONS = Operation("ListTranscriptions", "GET", "/api/v2/video/call/{type}/{id}/transcriptions", "read")


async def list_transcriptions(
    client: HasTransport, type: str | UUID, id: str | UUID
) -> Response[_m.ListTranscriptionsResponse]:
    """List the call's transcriptions with their URLs.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: ListTranscriptions, GET /api/v2/video/call/{type}/{id}/transcriptions
    """
    return await client.transport.send(
        Request(
            _LIST_TRANSCRIPTIONS,
            f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/transcriptions",
        ),
        _m.ListTranscriptionsResponse,
    )


_START_TRANSCRIPTION = Operation(
    "StartTranscription", "POST", "/api/v2/video/call/{type}/{id}/start_transcription", "unsafe"
)


async def start_transcription(
    client: HasTransport,
    type: str | UUID,
    id: str | UUID,
    *,
    enable_closed_captions: bool | None | UnsetType = UNSET,
    language: Literal[
        "ar",
        "auto",
        "bg",
        "ca",
        "cs",
        "da",
        "de",
        "el",
        "en",
        "es",
        "et",
        "fi",
        "fr",
        "he",
        "hi",
        "hr",
        "hu",
        "id",
        "it",
        "ja",
        "ko",
        "ms",
        "nl",
        "no",
        "pl",
        "pt",
        "ro",
        "ru",
        "sk",
        "sl",
        "sv",
        "ta",
        "th",
        "tl",
        "tr",
        "uk",
        "zh",
    ]
    | str
    | None
    | UnsetType = UNSET,
    transcription_external_storage: str | None | UnsetType = UNSET,
) -> Response[_m.StartTranscriptionResponse]:
    """Start transcribing the call, with closed captions if asked.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        enable_closed_captions: Also starts closed captions.
        language: Spoken language as two letters, or `auto`; from the transcription settings if left out.
        transcription_external_storage: Storage of your own for the result.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: StartTranscription, POST /api/v2/video/call/{type}/{id}/start_transcription
    """
    return await client.transport.send(
        Request(
            _START_TRANSCRIPTION,
            f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/start_transcription",
            json=_m.StartTranscriptionRequest(
                enable_closed_captions=enable_closed_captions,
                language=language,
                transcription_external_storage=transcription_external_storage,
            ),
        ),
        _m.StartTranscriptionResponse,
    )


_STOP_TRANSCRIPTION = Operation(
    "StopTranscription", "POST", "/api/v2/video/call/{type}/{id}/stop_transcription", "unsafe"
)


async def stop_transcription(
    client: HasTransport, type: str | UUID, id: str | UUID, *, stop_closed_captions: bool | None | UnsetType = UNSET
) -> Response[_m.StopTranscriptionResponse]:
    """Stop transcribing the call, with closed captions if asked.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        stop_closed_captions: Also stops closed captions.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: StopTranscription, POST /api/v2/video/call/{type}/{id}/stop_transcription
    """
    return await client.transport.send(
        Request(
            _STOP_TRANSCRIPTION,
            f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/stop_transcription",
            json=_m.StopTranscriptionRequest(
                stop_closed_captions=stop_closed_captions,
            ),
        ),
        _m.StopTranscriptionResponse,
    )
