"""Reading of HTTP deliveries: the event, and the headers that describe the delivery."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from stream_video_async import models
from stream_video_async._delivery import Delivery

from ._body import MAX_EVENT_BYTES, Body
from ._events import UnknownEvent, verify_and_parse
from ._signature import Secrets

__all__ = ["read_delivery"]

_SIGNATURE: Final = "x-signature"
_ID: Final = "x-webhook-id"
_ATTEMPT: Final = "x-webhook-attempt"
_HEADERS: Final = frozenset({_SIGNATURE, _ID, _ATTEMPT})


def read_delivery(
    body: Body, headers: Mapping[str, str], secret: Secrets, *, max_bytes: int = MAX_EVENT_BYTES
) -> Delivery[models.WHEvent | UnknownEvent]:
    """Verify and decode an HTTP delivery of any web framework.

    Args:
        body: The body as received, before any JSON parsing.
        headers: The request's headers; names in any case.
        secret: The API secret, or a list of them during rotation.
        max_bytes: Limit on the size of the JSON after decompression.

    Returns:
        The event with the delivery's id and attempt.

    Raises:
        WebhookError: As ``verify_and_parse``.
        ValueError: The secret is empty.
        TypeError: ``headers`` is not a mapping.
    """
    if not hasattr(headers, "items"):
        raise TypeError(f"headers must be a mapping of names to values, not {type(headers).__name__}")
    found: dict[str, str] = {}
    for name, value in headers.items():
        lowered = name.lower()
        if lowered in _HEADERS:
            found.setdefault(lowered, value)
    event = verify_and_parse(body, found.get(_SIGNATURE), secret, max_bytes=max_bytes)
    return Delivery(event=event, id=found.get(_ID) or None, attempt=_read_attempt(found.get(_ATTEMPT)))


def _read_attempt(value: str | None) -> int | None:
    if value is None or len(value) > 9 or not (value.isascii() and value.isdigit()):
        return None
    return int(value) or None
