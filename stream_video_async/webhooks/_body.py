"""From what arrived to the event's JSON bytes: bounded inflating, and the SQS and SNS wrappings.

Anyone who reaches the endpoint can make this code run, before any signature is checked; so every step is bounded.
"""

from __future__ import annotations

import binascii
import zlib
from typing import Final, TypeAlias, cast

import msgspec

from stream_video_async.errors import WebhookError

from ._refusal import refusal

__all__ = ["MAX_EVENT_BYTES", "Body", "read_payload", "read_sns_payload", "read_sqs_payload"]

Body: TypeAlias = bytes | bytearray | memoryview | str

MAX_EVENT_BYTES: Final = 4 * 1024 * 1024
"""Default bound on one event's JSON, after inflating. Real events are far below 1 MiB."""

_GZIP_MAGIC: Final = b"\x1f\x8b"
_GZIP_WBITS: Final = 31
_BYTE_ORDER_MARK: Final = "\ufeff"


def read_payload(body: Body, max_bytes: int) -> bytes:
    """Return the event's JSON bytes, inflated if they come as gzip; this is what the signature covers.

    Detection goes by the magic bytes and not by ``Content-Encoding``, because servers and middleware may have inflated
    the body already without removing the header.

    Raises:
        WebhookError: Not bytes or text, not valid gzip, or more than ``max_bytes``.
    """
    data = _as_bytes(body)
    if data.startswith(_GZIP_MAGIC):
        return _inflate(data, max_bytes)
    if len(data) > max_bytes:
        raise refusal("too_large", f"more than {max_bytes} bytes")
    return data


def read_sqs_payload(message_body: Body, max_bytes: int) -> bytes:
    """Return the JSON bytes of an SQS message: raw JSON text, or base64 of gzip when compression is on.

    Raises:
        WebhookError: As ``read_payload``.
    """
    return _unwrap_text(_as_text(message_body), max_bytes)


def read_sns_payload(notification_body: Body, max_bytes: int) -> bytes:
    """Return the JSON bytes of an SNS notification: the envelope, or the ``Message`` taken out of it.

    Raises:
        WebhookError: As ``read_payload``, or the envelope is not of type ``Notification``.
    """
    text = _as_text(notification_body)
    envelope = _read_envelope(text)
    if envelope is None:
        return _unwrap_text(text, max_bytes)
    if envelope.Type not in {None, "Notification"}:
        raise refusal("invalid_envelope", f"SNS sent a {envelope.Type!r:.60}, which carries no event")
    return _unwrap_text(_strip(envelope.Message), max_bytes)


def is_sns_envelope(payload: bytes) -> bool:
    """Return whether a payload without an event looks like an SNS envelope passed to the wrong function."""
    return _read_envelope(payload) is not None


class _Envelope(msgspec.Struct):
    Message: str
    Type: str | None = None


_envelope_decoder: Final = msgspec.json.Decoder(_Envelope)


def _read_envelope(text: str | bytes) -> _Envelope | None:
    try:
        return _envelope_decoder.decode(text)
    except (ValueError, RecursionError):
        return None


def _unwrap_text(text: str, max_bytes: int) -> bytes:
    try:
        # Strict: a lenient decoder would drop foreign bytes in silence. JSON text starts with "{", never valid base64.
        data = binascii.a2b_base64(text, strict_mode=True) if text else b""
    except ValueError:  # binascii.Error, or non-ASCII text
        data = text.encode()
    return read_payload(data, max_bytes)


def _as_bytes(body: object) -> bytes:
    if isinstance(body, bytes):
        return body
    if isinstance(body, (bytearray, memoryview)):
        return bytes(cast("bytes", body))
    if not isinstance(body, str):
        raise _wrong_type(body)
    try:
        return body.encode()
    except UnicodeEncodeError:
        raise refusal("invalid_json", "the text holds a lone surrogate") from None


def _as_text(body: object) -> str:
    try:
        text = body if isinstance(body, str) else _as_bytes(body).decode()
        text.encode()  # a lone surrogate would only fail later
    except UnicodeError:
        raise refusal("invalid_json", "the message is not UTF-8 text") from None
    return _strip(text)


def _strip(text: str) -> str:
    return text.removeprefix(_BYTE_ORDER_MARK).strip()


def _wrong_type(body: object) -> WebhookError:
    return refusal(
        "invalid_body",
        f"expected bytes or text, got {type(body).__name__}; pass the body as it was received, before any JSON parsing",
    )


def _inflate(data: bytes, max_bytes: int) -> bytes:
    inflater = zlib.decompressobj(wbits=_GZIP_WBITS)
    try:
        payload = inflater.decompress(data, max_bytes + 1)
    except zlib.error as error:
        raise refusal("invalid_gzip", str(error)) from None
    if len(payload) > max_bytes:
        raise refusal("too_large", f"the gzip body inflates to more than {max_bytes} bytes")
    if not inflater.eof:
        raise refusal("invalid_gzip", "the data is cut short")
    if inflater.unused_data:
        raise refusal("invalid_gzip", "there is data after the end of the stream")
    return payload
