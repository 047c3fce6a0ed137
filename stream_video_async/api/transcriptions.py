# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: transcriptions."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from .. import models as _m
from .._http.build import path_segment
from ..types import HasTransport, Operation, Request, Response

__all__ = [
    "build_delete_transcription",
    "delete_transcription",
    "build_list_transcriptions",
    "list_transcriptions",
    "build_start_transcription",
    "start_transcription",
    "build_stop_transcription",
    "stop_transcription",
]

_DELETE_TRANSCRIPTION = Operation(
    "DeleteTranscription", "DELETE", "/api/v2/video/call/{type}/{id}/{session}/transcriptions/{filename}", "replayable"
)


def build_delete_transcription(type: str | UUID, id: str | UUID, session: str | UUID, filename: str | UUID) -> Request:
    """Build the request of `delete_transcription`, with the same arguments, without sending it."""
    return Request(
        _DELETE_TRANSCRIPTION,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/{path_segment(session, 'session')}/transcriptions/{path_segment(filename, 'filename')}",
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
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: DeleteTranscription, DELETE /api/v2/video/call/{type}/{id}/{session}/transcriptions/{filename}
    """
    request = build_delete_transcription(type, id, session, filename)
    return await client.transport.send(request, _m.DeleteTranscriptionResponse)


_LIST_TRANSCRIPTIONS = Operation("ListTranscriptions", "GET", "/api/v2/video/call/{type}/{id}/transcriptions", "read")


def build_list_transcriptions(type: str | UUID, id: str | UUID) -> Request:
    """Build the request of `list_transcriptions`, with the same arguments, without sending it."""
    return Request(
        _LIST_TRANSCRIPTIONS,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/transcriptions",
    )


async def list_transcriptions(
    client: HasTransport, type: str | UUID, id: str | UUID
) -> Response[_m.ListTranscriptionsResponse]:
    """List the call's transcriptions with their URLs.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: ListTranscriptions, GET /api/v2/video/call/{type}/{id}/transcriptions
    """
    request = build_list_transcriptions(type, id)
    return await client.transport.send(request, _m.ListTranscriptionsResponse)


_START_TRANSCRIPTION = Operation(
    "StartTranscription", "POST", "/api/v2/video/call/{type}/{id}/start_transcription", "unsafe"
)


def build_start_transcription(
    type: str | UUID,
    id: str | UUID,
    *,
    enable_closed_captions: bool | None = None,
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
    | None = None,
    transcription_external_storage: str | None = None,
) -> Request:
    """Build the request of `start_transcription`, with the same arguments, without sending it."""
    return Request(
        _START_TRANSCRIPTION,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/start_transcription",
        json=_m.StartTranscriptionRequest(
            enable_closed_captions=enable_closed_captions,
            language=language,
            transcription_external_storage=transcription_external_storage,
        ),
    )


async def start_transcription(
    client: HasTransport,
    type: str | UUID,
    id: str | UUID,
    *,
    enable_closed_captions: bool | None = None,
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
    | None = None,
    transcription_external_storage: str | None = None,
) -> Response[_m.StartTranscriptionResponse]:
    """Start transcribing the call, with closed captions if asked.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        enable_closed_captions: Also starts closed captions.
        language: Spoken language as two letters, or `auto`; from the transcription settings if left out.
        transcription_external_storage: Storage of your own for the result.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: StartTranscription, POST /api/v2/video/call/{type}/{id}/start_transcription
    """
    request = build_start_transcription(
        type,
        id,
        enable_closed_captions=enable_closed_captions,
        language=language,
        transcription_external_storage=transcription_external_storage,
    )
    return await client.transport.send(request, _m.StartTranscriptionResponse)


_STOP_TRANSCRIPTION = Operation(
    "StopTranscription", "POST", "/api/v2/video/call/{type}/{id}/stop_transcription", "unsafe"
)


def build_stop_transcription(type: str | UUID, id: str | UUID, *, stop_closed_captions: bool | None = None) -> Request:
    """Build the request of `stop_transcription`, with the same arguments, without sending it."""
    return Request(
        _STOP_TRANSCRIPTION,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/stop_transcription",
        json=_m.StopTranscriptionRequest(
            stop_closed_captions=stop_closed_captions,
        ),
    )


async def stop_transcription(
    client: HasTransport, type: str | UUID, id: str | UUID, *, stop_closed_captions: bool | None = None
) -> Response[_m.StopTranscriptionResponse]:
    """Stop transcribing the call, with closed captions if asked.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        stop_closed_captions: Also stops closed captions.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: StopTranscription, POST /api/v2/video/call/{type}/{id}/stop_transcription
    """
    request = build_stop_transcription(type, id, stop_closed_captions=stop_closed_captions)
    return await client.transport.send(request, _m.StopTranscriptionResponse)
