"""The types of webhook handlers and their arguments."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeAlias, TypeVar

import attrs

__all__ = ["Delivery", "Handler"]

E = TypeVar("E")
E_co = TypeVar("E_co", covariant=True)


@attrs.frozen(eq=False)
class Delivery(Generic[E_co]):
    """An event and the headers of its delivery.

    The signature covers the event, but not the headers.
    """

    event: E_co
    id: str | None = None
    """``X-Webhook-Id``, the key for deduplication: the same for all attempts of a delivery. For queue messages it is
    the id that the caller passes. ``None`` if there is none."""
    attempt: int | None = None
    """``X-Webhook-Attempt``: 1 for the first attempt; ``None`` if the header is missing or invalid."""


Handler: TypeAlias = Callable[[E], object] | Callable[[E, Delivery[E]], object]
"""A function, ``async`` or not, that takes an event, or an event and its delivery."""
