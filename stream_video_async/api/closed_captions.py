# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: closed captions."""

from __future__ import annotations

from datetime import datetime
from typing import Literal
from uuid import UUID

from .. import models as _m
from .._http.build import path_segment
from ..types import HasTransport, Operation, Request, Response

__all__ = [
    "build_send_closed_caption",
    "send_closed_caption",
    "build_start_closed_captions",
    "start_closed_captions",
    "build_stop_closed_captions",
    "stop_closed_captions",
]

_SEND_CLOSED_CAPTION = Operation(
    "SendClosedCaption", "POST", "/api/v2/video/call/{type}/{id}/closed_captions", "unsafe"
)


def build_send_closed_caption(
    type: str | UUID,
    id: str | UUID,
    *,
    speaker_id: str,
    text: str,
    end_time: datetime | None = None,
    language: str | None = None,
    service: str | None = None,
    start_time: datetime | None = None,
    translated: bool | None = None,
    user: _m.UserRequest | None = None,
    user_id: str | None = None,
) -> Request:
    """Build the request of `send_closed_caption`, with the same arguments, without sending it."""
    return Request(
        _SEND_CLOSED_CAPTION,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/closed_captions",
        json=_m.SendClosedCaptionRequest(
            speaker_id=speaker_id,
            text=text,
            end_time=end_time,
            language=language,
            service=service,
            start_time=start_time,
            translated=translated,
            user=user,
            user_id=user_id,
        ),
    )


async def send_closed_caption(
    client: HasTransport,
    type: str | UUID,
    id: str | UUID,
    *,
    speaker_id: str,
    text: str,
    end_time: datetime | None = None,
    language: str | None = None,
    service: str | None = None,
    start_time: datetime | None = None,
    translated: bool | None = None,
    user: _m.UserRequest | None = None,
    user_id: str | None = None,
) -> Response[_m.SendClosedCaptionResponse]:
    """Send one closed caption to the call.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        speaker_id: User whose speech it is. At most 256 characters.
        text: What was said, up to 32768 characters.
        end_time: When the speech ended.
        language: Language of `text`.
        start_time: When the speech began.
        translated: True if `text` is a translation.
        user: Who sends it, as an object; alternative to `user_id`.
        user_id: Who sends it; alternative to the full `user` object.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: SendClosedCaption, POST /api/v2/video/call/{type}/{id}/closed_captions
    """
    request = build_send_closed_caption(
        type,
        id,
        speaker_id=speaker_id,
        text=text,
        end_time=end_time,
        language=language,
        service=service,
        start_time=start_time,
        translated=translated,
        user=user,
        user_id=user_id,
    )
    return await client.transport.send(request, _m.SendClosedCaptionResponse)


_START_CLOSED_CAPTIONS = Operation(
    "StartClosedCaptions", "POST", "/api/v2/video/call/{type}/{id}/start_closed_captions", "unsafe"
)


def build_start_closed_captions(
    type: str | UUID,
    id: str | UUID,
    *,
    enable_transcription: bool | None = None,
    external_storage: str | None = None,
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
    speech_segment_config: _m.SpeechSegmentConfig | None = None,
) -> Request:
    """Build the request of `start_closed_captions`, with the same arguments, without sending it."""
    return Request(
        _START_CLOSED_CAPTIONS,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/start_closed_captions",
        json=_m.StartClosedCaptionsRequest(
            enable_transcription=enable_transcription,
            external_storage=external_storage,
            language=language,
            speech_segment_config=speech_segment_config,
        ),
    )


async def start_closed_captions(
    client: HasTransport,
    type: str | UUID,
    id: str | UUID,
    *,
    enable_transcription: bool | None = None,
    external_storage: str | None = None,
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
    speech_segment_config: _m.SpeechSegmentConfig | None = None,
) -> Response[_m.StartClosedCaptionsResponse]:
    """Start closed captions in the call, with transcription if asked.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        enable_transcription: Also starts a transcription.
        external_storage: Storage of your own for that transcription; only with `enable_transcription`.
        language: Spoken language as two letters, or `auto`; from the transcription settings if left out.
        speech_segment_config: How speech is cut into captions.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: StartClosedCaptions, POST /api/v2/video/call/{type}/{id}/start_closed_captions
    """
    request = build_start_closed_captions(
        type,
        id,
        enable_transcription=enable_transcription,
        external_storage=external_storage,
        language=language,
        speech_segment_config=speech_segment_config,
    )
    return await client.transport.send(request, _m.StartClosedCaptionsResponse)


_STOP_CLOSED_CAPTIONS = Operation(
    "StopClosedCaptions", "POST", "/api/v2/video/call/{type}/{id}/stop_closed_captions", "unsafe"
)


def build_stop_closed_captions(type: str | UUID, id: str | UUID, *, stop_transcription: bool | None = None) -> Request:
    """Build the request of `stop_closed_captions`, with the same arguments, without sending it."""
    return Request(
        _STOP_CLOSED_CAPTIONS,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/stop_closed_captions",
        json=_m.StopClosedCaptionsRequest(
            stop_transcription=stop_transcription,
        ),
    )


async def stop_closed_captions(
    client: HasTransport, type: str | UUID, id: str | UUID, *, stop_transcription: bool | None = None
) -> Response[_m.StopClosedCaptionsResponse]:
    """Stop closed captions in the call, with transcription if asked.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        stop_transcription: Also stops the transcription.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: StopClosedCaptions, POST /api/v2/video/call/{type}/{id}/stop_closed_captions
    """
    request = build_stop_closed_captions(type, id, stop_transcription=stop_transcription)
    return await client.transport.send(request, _m.StopClosedCaptionsResponse)
