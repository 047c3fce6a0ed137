"""Extraction of the event's JSON from a body: bounded decompression, and the SQS and SNS envelopes.

This code runs before the signature is verified, so anyone who reaches the endpoint can run it: all steps are bounded.
"""

from __future__ import annotations

import binascii
import zlib
from typing import Final, TypeAlias, cast

import msgspec

from ._errors import webhook_error

__all__ = ["MAX_EVENT_BYTES", "Body", "read_payload", "read_sns_payload", "read_sqs_payload"]

Body: TypeAlias = bytes | bytearray | memoryview | str

MAX_EVENT_BYTES: Final = 4 * 1024 * 1024
"""Default limit on the JSON of an event after decompression. Real events are far smaller."""

_GZIP_MAGIC: Final = b"\x1f\x8b"
_GZIP_WBITS: Final = 31
_BYTE_ORDER_MARK: Final = "\ufeff"


def read_payload(body: Body, max_bytes: int) -> bytes:
    """Return the event's JSON, decompressed if it is gzip; this is what the signature covers.

    gzip is detected by its magic bytes and not by ``Content-Encoding``, because servers and middleware may decompress
    the body without removing the header.

    Raises:
        WebhookError: The body is neither bytes nor text, not valid gzip, or larger than ``max_bytes``.
    """
    data = _as_bytes(body)
    if data.startswith(_GZIP_MAGIC):
        return _decompress(data, max_bytes)
    if len(data) > max_bytes:
        raise webhook_error("too_large", f"more than {max_bytes} bytes")
    return data


def read_sqs_payload(message_body: Body, max_bytes: int) -> bytes:
    """Return the JSON of an SQS message: JSON text, or base64 of gzip if compression is on.

    Raises:
        WebhookError: As ``read_payload``.
    """
    return _unwrap_text(_as_text(message_body), max_bytes)


def read_sns_payload(notification_body: Body, max_bytes: int) -> bytes:
    """Return the JSON of an SNS notification: the envelope, or the ``Message`` from it.

    Raises:
        WebhookError: As ``read_payload``, or the envelope is not of type ``Notification``.
    """
    text = _as_text(notification_body)
    envelope = _read_envelope(text)
    if envelope is None:
        return _unwrap_text(text, max_bytes)
    if envelope.Type not in {None, "Notification"}:
        raise webhook_error("invalid_envelope", f"an SNS message of type {envelope.Type!r:.60} contains no event")
    return _unwrap_text(_strip(envelope.Message), max_bytes)


def is_sns_envelope(payload: bytes) -> bool:
    """Return whether a payload is an SNS envelope, which was passed to the wrong function."""
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
        # Strict mode, as the decoder would otherwise skip invalid characters. JSON objects are never valid base64.
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
        raise webhook_error(
            "invalid_body",
            f"expected bytes or text, not {type(body).__name__}: pass the body as received, before JSON parsing",
        )
    try:
        return body.encode()
    except UnicodeEncodeError:
        raise webhook_error("invalid_json", "the text contains a lone surrogate") from None


def _as_text(body: object) -> str:
    try:
        text = body if isinstance(body, str) else _as_bytes(body).decode()
        text.encode()  # detects lone surrogates
    except UnicodeError:
        raise webhook_error("invalid_json", "the message is not UTF-8 text") from None
    return _strip(text)


def _strip(text: str) -> str:
    return text.removeprefix(_BYTE_ORDER_MARK).strip()


def _decompress(data: bytes, max_bytes: int) -> bytes:
    decompressor = zlib.decompressobj(wbits=_GZIP_WBITS)
    try:
        payload = decompressor.decompress(data, max_bytes + 1)
    except zlib.error as error:
        raise webhook_error("invalid_gzip", str(error)) from None
    if len(payload) > max_bytes:
        raise webhook_error("too_large", f"the gzip body decompresses to more than {max_bytes} bytes")
    if not decompressor.eof:
        raise webhook_error("invalid_gzip", "the data is truncated")
    if decompressor.unused_data:
        raise webhook_error("invalid_gzip", "there is data after the end of the stream")
    return payload
