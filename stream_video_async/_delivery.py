"""What webhook handlers get: an event, and what its delivery said about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeAlias, TypeVar

import attrs

__all__ = ["Delivery", "Handler"]

E = TypeVar("E")
E_co = TypeVar("E_co", covariant=True)


@attrs.frozen(eq=False)
class Delivery(Generic[E_co]):
    """An event on its way to a handler.

    The headers are not covered by the signature; only the event is.
    """

    event: E_co
    id: str | None = None
    """``X-Webhook-Id``: the same for all attempts of one delivery, the key for de-duplication. For a queue message
    it is the id that the caller passes, such as the message's. ``None`` if there is none."""
    attempt: int | None = None
    """``X-Webhook-Attempt``: 1 for the first attempt; ``None`` if the header is missing or unreadable."""


Handler: TypeAlias = Callable[[E], object] | Callable[[E, Delivery[E]], object]
"""What handles an event: takes the event, or the event and its delivery; ``async`` or not."""
