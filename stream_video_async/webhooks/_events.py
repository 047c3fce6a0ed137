"""From JSON bytes to a typed event."""

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
from ._refusal import refusal
from ._signature import Secrets, SigningKeys

__all__ = ["UnknownEvent", "missing_fields", "parse", "parse_sns", "parse_sqs", "verify_and_parse"]


@attrs.frozen(kw_only=True)
class UnknownEvent:
    """An event of a type that this version of the library does not know."""

    type: str
    created_at: datetime | None = None
    """When it happened; ``None`` if the event does not say so in a readable form."""
    raw: dict[str, Any] = attrs.field(factory=dict[str, Any], repr=False)
    """The whole event as received."""


def parse(body: Body, *, max_bytes: int = MAX_EVENT_BYTES) -> models.WHEvent | UnknownEvent:
    """Decode an event without looking at any signature.

    Use it on bodies that are verified already; ``verify_and_parse`` does both.

    Args:
        body: One event's JSON, raw or gzip.
        max_bytes: Bound on the JSON after inflating.

    Returns:
        The event's model, chosen by its ``type``, or an ``UnknownEvent``. Unknown fields are ignored, unknown enum
        values stay text, and a missing or null required field reads as ``None`` (``missing_fields`` names those).

    Raises:
        WebhookError: The body is not an event; ``reason`` says why.
    """
    return _decode(read_payload(body, max_bytes))


def verify_and_parse(
    body: Body, signature: str | bytes | None, secret: Secrets, *, max_bytes: int = MAX_EVENT_BYTES
) -> models.WHEvent | UnknownEvent:
    """Check the signature of an HTTP delivery, then decode its event.

    Args:
        body: The body as received, before any JSON parsing: raw or gzip.
        signature: The value of ``X-Signature``; ``None`` if the header is missing.
        secret: The API secret, or a list of them during rotation.
        max_bytes: Bound on the JSON after inflating.

    Returns:
        As ``parse``.

    Raises:
        WebhookError: The signature is not right (``reason == "signature_mismatch"``: answer 401), or the body is no
            event (any other reason: answer 400).
        ValueError: The secret is empty: a configuration error.
    """
    keys = SigningKeys(secret)
    del secret
    payload = read_payload(body, max_bytes)
    if not keys.match(payload, signature):
        raise refusal("signature_mismatch")
    return _decode(payload)


def parse_sqs(message_body: Body, *, max_bytes: int = MAX_EVENT_BYTES) -> models.WHEvent | UnknownEvent:
    """Decode the event in an SQS message. **SQS messages are not signed**: trust rests on who may write to the queue.

    Args:
        message_body: The message's ``Body``: raw JSON text, or base64 of gzip when compression is on.
        max_bytes: Bound on the JSON after inflating.

    Returns:
        As ``parse``.

    Raises:
        WebhookError: The message carries no event; ``reason`` says why.
    """
    payload = read_sqs_payload(message_body, max_bytes)
    try:
        return _decode(payload)
    except WebhookError:
        if not is_sns_envelope(payload):
            raise
    raise refusal("invalid_envelope", "this is an SNS envelope; use parse_sns for a queue that SNS feeds")


def parse_sns(notification_body: Body, *, max_bytes: int = MAX_EVENT_BYTES) -> models.WHEvent | UnknownEvent:
    """Decode the event in an SNS notification. **It is not signed by Stream**, and AWS's own signature is not checked.

    Args:
        notification_body: The envelope (``{"Type": "Notification", "Message": ...}``), or the ``Message`` taken out of
            it, as raw message delivery and Lambda hand it over.
        max_bytes: Bound on the JSON after inflating.

    Returns:
        As ``parse``.

    Raises:
        WebhookError: The notification carries no event; ``reason`` says why.
    """
    return _decode(read_sns_payload(notification_body, max_bytes))


def missing_fields(event: models.WHEvent | UnknownEvent) -> tuple[str, ...]:
    """Name what the contract requires of an event but the sender left out or sent as null.

    Returns:
        Paths such as ``call.created_by.id``, sorted as the model's fields are; empty for a complete event.
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
        raise refusal("invalid_event", f"{event_type}: {error}") from None


def _read_type(payload: bytes) -> str:
    if not payload:
        raise refusal("invalid_json", "the body is empty")
    try:
        payload.decode()  # msgspec does not look into the text of fields that it skips
        head = _head_decoder.decode(payload)
    except UnicodeDecodeError:
        raise refusal("invalid_json", "the body is not UTF-8 text") from None
    except RecursionError:
        raise refusal("invalid_json", "nested too deeply") from None
    except msgspec.ValidationError as error:
        raise refusal("invalid_event", f"no event object with a text field 'type' ({error})") from None
    except ValueError as error:
        raise refusal("invalid_json", str(error)) from None
    if not head.type:
        raise refusal("invalid_event", "the field 'type' is empty")
    return head.type


def _read_unknown(event_type: str, payload: bytes) -> UnknownEvent:
    try:
        raw = decode_json(payload, dict[str, Any])
    except (DecodeFailure, RecursionError) as error:
        raise refusal("invalid_json", str(error)) from None
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
            if isinstance(item, Model):  # free-form lists may be nested without end
                yield from _missing(item, f"{path}[{index}]")
    elif isinstance(value, dict):
        for key, item in cast("dict[str, object]", value).items():
            if isinstance(item, Model):
                yield from _missing(item, f"{path}.{key}")
