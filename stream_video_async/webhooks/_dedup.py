"""Deduplication of deliveries by their id.

Stream delivers at least once. A delivery is recorded as done after its handlers succeeded, so a retry after a failure
is handled, while a retry after a success, or during a slow first attempt, is not.
"""

from __future__ import annotations

import hashlib
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Final, Literal, Protocol, TypeAlias, runtime_checkable

__all__ = ["Claim", "Deduplicator", "MemoryDeduplicator", "WebhookId"]

WebhookId: TypeAlias = str
"""The value of ``X-Webhook-Id``."""

Claim: TypeAlias = Literal["new", "running", "done"]
"""The state of a delivery: claimed by this call, being handled by an earlier one, or done."""

_LONGEST_ID: Final = 128
"""Longer ids are stored as a digest, to bound the memory."""


@runtime_checkable
class Deduplicator(Protocol):
    """Stores the state of deliveries; write one for Redis or a database if several processes receive webhooks."""

    async def claim(self, webhook_id: WebhookId, /) -> Claim:
        """Claim a delivery atomically: of concurrent callers, one gets ``new``."""
        ...

    async def complete(self, webhook_id: WebhookId, /) -> None:
        """Record that a claimed delivery was handled."""
        ...

    async def release(self, webhook_id: WebhookId, /) -> None:
        """Release a claim because handling failed; the next attempt gets ``new`` again."""
        ...


class MemoryDeduplicator:
    """Stores the latest deliveries in this process: no more than ``max_entries``, and each for ``ttl`` seconds."""

    def __init__(
        self, *, max_entries: int = 10_000, ttl: float = 3600.0, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Create an empty store.

        Args:
            max_entries: Maximum number of deliveries.
            ttl: Seconds to keep a delivery; Stream retries within 15 seconds.
            clock: Monotonic time in seconds, for tests.

        Raises:
            ValueError: ``max_entries`` or ``ttl`` is not a positive number.
        """
        for name, value in (("max_entries", max_entries), ("ttl", ttl)):
            if not isinstance(value, int | float) or not value > 0:  # pyright: ignore[reportUnnecessaryIsInstance]
                raise ValueError(f"{name} must be a positive number, not {value!r}")
        self._max_entries = max_entries
        self._ttl = ttl
        self._clock = clock
        # Ordered by expiry, since all entries get the same time to live when they are written.
        self._entries: OrderedDict[str, tuple[Claim, float]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._entries)

    async def claim(self, webhook_id: WebhookId, /) -> Claim:
        """Claim a delivery, or return its state."""
        self._remove_expired()
        key = _key(webhook_id)
        known = self._entries.get(key)
        if known is not None:
            return known[0]
        self._store(key, "running")
        return "new"

    async def complete(self, webhook_id: WebhookId, /) -> None:
        """Record that a claimed delivery was handled."""
        self._store(_key(webhook_id), "done")

    async def release(self, webhook_id: WebhookId, /) -> None:
        """Release a claim."""
        self._entries.pop(_key(webhook_id), None)

    def _store(self, key: str, state: Claim) -> None:
        self._entries[key] = (state, self._clock() + self._ttl)
        self._entries.move_to_end(key)
        if len(self._entries) > self._max_entries:
            self._entries.popitem(last=False)

    def _remove_expired(self) -> None:
        now = self._clock()
        while self._entries:
            key = next(iter(self._entries))
            if self._entries[key][1] > now:
                return
            del self._entries[key]


def _key(webhook_id: WebhookId) -> str:
    if len(webhook_id) <= _LONGEST_ID:
        return webhook_id
    return "sha256:" + hashlib.sha256(webhook_id.encode("utf-8", "surrogatepass")).hexdigest()
