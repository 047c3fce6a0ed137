"""De-duplication of deliveries by their id.

Stream delivers at least once. A delivery is remembered only after its handlers succeeded, so that a repeat after a
failure is handled, while a repeat after a success, or during a slow first attempt, is not.
"""

from __future__ import annotations

import hashlib
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Final, Literal, Protocol, TypeAlias

__all__ = ["Claim", "Deduplicator", "MemoryDeduplicator", "WebhookId"]

WebhookId: TypeAlias = str
"""The value of ``X-Webhook-Id``."""

Claim: TypeAlias = Literal["new", "running", "done"]
"""What is known about a delivery: nothing (it is now yours), an earlier attempt is still being handled, it is done."""

_LONGEST_KEPT: Final = 128
"""Longer ids are kept as a digest, so that memory stays bounded."""


class Deduplicator(Protocol):
    """Remembers deliveries; write one over Redis or a database when several processes receive webhooks."""

    async def claim(self, webhook_id: WebhookId, /) -> Claim:
        """Claim a delivery, atomically: of two concurrent callers only one gets ``new``."""
        ...

    async def complete(self, webhook_id: WebhookId, /) -> None:
        """Remember that a claimed delivery was handled."""
        ...

    async def release(self, webhook_id: WebhookId, /) -> None:
        """Give up a claim because handling failed; the next attempt is ``new`` again."""
        ...


class MemoryDeduplicator:
    """Remembers the latest deliveries of this process.

    Bounded: the oldest is forgotten when there are more than ``max_entries`` or after ``ttl`` seconds.
    """

    def __init__(
        self, *, max_entries: int = 10_000, ttl: float = 3600.0, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Set the bounds.

        Args:
            max_entries: How many deliveries to remember.
            ttl: Seconds to remember one; Stream's own repeats come within 15 seconds.
            clock: Source of monotonic seconds, for tests.

        Raises:
            ValueError: A bound is not positive.
        """
        if max_entries < 1:
            raise ValueError(f"max_entries must be at least 1, got {max_entries}")
        if not ttl > 0:
            raise ValueError(f"ttl must be more than 0 seconds, got {ttl}")
        self._max_entries = max_entries
        self._ttl = ttl
        self._clock = clock
        # Ordered by expiry, since every entry gets the same time to live when it is written.
        self._entries: OrderedDict[str, tuple[Claim, float]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._entries)

    async def claim(self, webhook_id: WebhookId, /) -> Claim:
        """Claim a delivery, or return its state."""
        self._forget_expired()
        key = _key(webhook_id)
        known = self._entries.get(key)
        if known is not None:
            return known[0]
        self._remember(key, "running")
        return "new"

    async def complete(self, webhook_id: WebhookId, /) -> None:
        """Remember that a claimed delivery was handled."""
        self._remember(_key(webhook_id), "done")

    async def release(self, webhook_id: WebhookId, /) -> None:
        """Give up a claim."""
        self._entries.pop(_key(webhook_id), None)

    def _remember(self, key: str, state: Claim) -> None:
        self._entries[key] = (state, self._clock() + self._ttl)
        self._entries.move_to_end(key)
        if len(self._entries) > self._max_entries:
            self._entries.popitem(last=False)

    def _forget_expired(self) -> None:
        now = self._clock()
        while self._entries:
            key = next(iter(self._entries))
            if self._entries[key][1] > now:
                return
            del self._entries[key]


def _key(webhook_id: WebhookId) -> str:
    if len(webhook_id) <= _LONGEST_KEPT:
        return webhook_id
    return "sha256:" + hashlib.sha256(webhook_id.encode("utf-8", "surrogatepass")).hexdigest()
