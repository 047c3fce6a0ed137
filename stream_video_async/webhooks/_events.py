"""Decoding of JSON into typed events."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final, cast

import attrs
import msgspec

from stream_video_async import models
from stream_video_async._models.base import Model
from stream_video_async._models.codec import DecodeFailure, decode_json
from stream_video_async._models.instants import parse_instant
from stream_video_async.errors import WebhookError
from stream_video_async.models.event_types import EVENT_TYPES

from ._body import MAX_EVENT_BYTES, Body, is_sns_envelope, read_payload, read_sns_payload, read_sqs_payload
from ._errors import webhook_error
from ._signature import Secrets, SigningKeys

__all__ = ["UnknownEvent", "missing_fields", "parse", "parse_sns", "parse_sqs", "verify_and_parse"]


@attrs.frozen(kw_only=True)
class UnknownEvent:
    """An event of a type that this version of the package does not know."""

    type: str
    created_at: datetime | None = None
    """When it happened; ``None`` if the event has no valid ``created_at``."""
    raw: dict[str, Any] = attrs.field(factory=dict[str, Any], repr=False)
    """The event as received."""


def parse(body: Body, *, max_bytes: int = MAX_EVENT_BYTES) -> models.WHEvent | UnknownEvent:
    """Decode an event without verifying a signature; ``verify_and_parse`` does both.

    Args:
        body: The JSON of an event, raw or gzip.
        max_bytes: Limit on the size of the JSON after decompression.

    Returns:
        The event's model, chosen by its ``type``, or an ``UnknownEvent``. Unknown fields are ignored, unknown enum
        values stay text, and a missing or null required field is ``None`` (``missing_fields`` lists those).

    Raises:
        WebhookError: The body is not an event; ``reason`` says why.
    """
    return _decode(read_payload(body, max_bytes))


def verify_and_parse(
    body: Body, signature: str | bytes | None, secret: Secrets, *, max_bytes: int = MAX_EVENT_BYTES
) -> models.WHEvent | UnknownEvent:
    """Verify the signature of an HTTP delivery and decode its event.

    Args:
        body: The body as received, before any JSON parsing: raw or gzip.
        signature: The value of ``X-Signature``; ``None`` if the header is missing.
        secret: The API secret, or a list of them during rotation.
        max_bytes: Limit on the size of the JSON after decompression.

    Returns:
        As ``parse``.

    Raises:
        WebhookError: The signature is invalid (``reason == "signature_mismatch"``: respond with 401), or the body is
            not an event (other reasons: respond with 400).
        ValueError: The secret is empty.
    """
    keys = SigningKeys(secret)
    del secret
    payload = read_payload(body, max_bytes)
    if not keys.match(payload, signature):
        raise webhook_error("signature_mismatch")
    return _decode(payload)


def parse_sqs(message_body: Body, *, max_bytes: int = MAX_EVENT_BYTES) -> models.WHEvent | UnknownEvent:
    """Decode the event in an SQS message. **SQS messages are not signed**: trust depends on who may write to the queue.

    Args:
        message_body: The message's ``Body``: JSON text, or base64 of gzip if compression is on.
        max_bytes: Limit on the size of the JSON after decompression.

    Returns:
        As ``parse``.

    Raises:
        WebhookError: The message contains no event; ``reason`` says why.
    """
    payload = read_sqs_payload(message_body, max_bytes)
    try:
        return _decode(payload)
    except WebhookError:
        if not is_sns_envelope(payload):
            raise
    raise webhook_error("invalid_envelope", "this is an SNS envelope: use parse_sns for a queue that SNS writes to")


def parse_sns(notification_body: Body, *, max_bytes: int = MAX_EVENT_BYTES) -> models.WHEvent | UnknownEvent:
    """Decode the event in an SNS notification. **It is not signed by Stream**, and AWS's own signature is not checked.

    Args:
        notification_body: The envelope (``{"Type": "Notification", "Message": ...}``), or the ``Message`` from it, as
            raw message delivery and Lambda pass it.
        max_bytes: Limit on the size of the JSON after decompression.

    Returns:
        As ``parse``.

    Raises:
        WebhookError: The notification contains no event; ``reason`` says why.
    """
    return _decode(read_sns_payload(notification_body, max_bytes))


def missing_fields(event: models.WHEvent | UnknownEvent) -> tuple[str, ...]:
    """List the required fields that are missing or null in an event.

    Returns:
        Paths such as ``call.created_by.id``, in the order of the model's fields; empty for a complete event.
    """
    return tuple(_missing(event, ""))


class _Head(msgspec.Struct):
    type: str


_head_decoder: Final = msgspec.json.Decoder(_Head)


def _decode(payload: bytes) -> models.WHEvent | UnknownEvent:
    event_type = _read_type(payload)
    name = EVENT_TYPES.get(event_type)
    if name is None:
        return _read_unknown(event_type, payload)
    model = cast("type[models.WHEvent]", getattr(models, name))
    try:
        return decode_json(payload, model)
    except (DecodeFailure, RecursionError) as error:
        raise webhook_error("invalid_event", f"{event_type}: {error}") from None


def _read_type(payload: bytes) -> str:
    if not payload:
        raise webhook_error("invalid_json", "the body is empty")
    try:
        payload.decode()  # msgspec does not validate the text of fields that it skips
        head = _head_decoder.decode(payload)
    except UnicodeDecodeError:
        raise webhook_error("invalid_json", "the body is not UTF-8 text") from None
    except RecursionError:
        raise webhook_error("invalid_json", "nested too deeply") from None
    except msgspec.ValidationError as error:
        raise webhook_error("invalid_event", f"not an object with a text field 'type' ({error})") from None
    except ValueError as error:
        raise webhook_error("invalid_json", str(error)) from None
    if not head.type:
        raise webhook_error("invalid_event", "the field 'type' is empty")
    return head.type


def _read_unknown(event_type: str, payload: bytes) -> UnknownEvent:
    try:
        raw = decode_json(payload, dict[str, Any])
    except (DecodeFailure, RecursionError) as error:
        raise webhook_error("invalid_json", str(error)) from None
    try:
        created_at = parse_instant(raw.get("created_at"))
    except ValueError:
        created_at = None
    return UnknownEvent(type=event_type, created_at=created_at, raw=raw)


def _missing(value: object, path: str) -> Iterator[str]:
    if isinstance(value, Model):
        required = value.__required__
        for field in value.__attrs_attrs__:
            child: object = getattr(value, field.name)
            at = f"{path}.{field.name}" if path else field.name
            if child is None and field.name in required:
                yield at
            else:
                yield from _missing(child, at)
    elif isinstance(value, list):
        for index, item in enumerate(cast("list[object]", value)):
            if isinstance(item, Model):  # free-form lists may be nested to any depth
                yield from _missing(item, f"{path}[{index}]")
    elif isinstance(value, dict):
        for key, item in cast("dict[str, object]", value).items():
            if isinstance(item, Model):
                yield from _missing(item, f"{path}.{key}")
