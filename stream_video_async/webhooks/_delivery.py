"""One delivery: the event together with what the request's headers say about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, Generic, TypeAlias, TypeVar

import attrs

from stream_video_async import models

from ._body import MAX_EVENT_BYTES, Body
from ._events import UnknownEvent, verify_and_parse
from ._signature import Secrets

__all__ = ["Delivery", "Handler", "read_delivery"]

E = TypeVar("E")
E_co = TypeVar("E_co", covariant=True)

_SIGNATURE: Final = "x-signature"
_ID: Final = "x-webhook-id"
_ATTEMPT: Final = "x-webhook-attempt"
_WANTED: Final = frozenset({_SIGNATURE, _ID, _ATTEMPT})


@attrs.frozen(eq=False)
class Delivery(Generic[E_co]):
    """An event on its way to a handler.

    The headers are not covered by the signature; only the event is.
    """

    event: E_co
    id: str | None = None
    """``X-Webhook-Id``: the same for all attempts of one delivery, the key for de-duplication. For a queue message
    it is whatever the caller gives, such as the message's id. ``None`` if there is none."""
    attempt: int | None = None
    """``X-Webhook-Attempt``: 1 for the first attempt; ``None`` if the header is missing or unreadable."""


Handler: TypeAlias = Callable[[E], object] | Callable[[E, Delivery[E]], object]
"""What handles an event: takes the event, or the event and its delivery; ``async`` or not."""


def read_delivery(
    body: Body, headers: Mapping[str, str], secret: Secrets, *, max_bytes: int = MAX_EVENT_BYTES
) -> Delivery[models.WHEvent | UnknownEvent]:
    """Verify and decode an HTTP delivery in any web framework.

    Args:
        body: The body as received, before any JSON parsing.
        headers: The request's headers; names in any case.
        secret: The API secret, or a list of them during rotation.
        max_bytes: Bound on the JSON after inflating.

    Returns:
        The event with the delivery's id and attempt.

    Raises:
        WebhookError: As ``verify_and_parse``.
        ValueError: The secret is empty: a configuration error.
    """
    found: dict[str, str] = {}
    for name, value in headers.items():
        lowered = name.lower()
        if lowered in _WANTED:
            found.setdefault(lowered, value)
    event = verify_and_parse(body, found.get(_SIGNATURE), secret, max_bytes=max_bytes)
    return Delivery(event=event, id=found.get(_ID) or None, attempt=_read_attempt(found.get(_ATTEMPT)))


def _read_attempt(value: str | None) -> int | None:
    if value is None or len(value) > 9 or not (value.isascii() and value.isdigit()):
        return None
    return int(value) or None
