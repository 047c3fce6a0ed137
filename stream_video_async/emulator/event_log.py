"""A ring buffer of the events that were sent, with assertions."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from typing import Final

import attrs

from .context import Event
from .contract import load_contract, require_known
from .journal import SHOWN, Subscribers, require_times
from .json_types import JsonObject
from .options import DEFAULT_JOURNAL_SIZE

__all__ = ["EventLog", "RecordedEvent"]

_POLLS: Final = ("poll.closed", "poll.deleted", "poll.updated")
"""Events that the contract lacks."""


def require_event_type(type: str) -> None:
    """Check that the emulator has events of a type.

    Raises:
        ValueError: It has not; the message has the nearest type.
    """
    require_known("event type", type, [*load_contract().event_types, *_POLLS])


@attrs.frozen
class RecordedEvent:
    """One event that the emulated service sent."""

    api_key: str
    type: str
    body: JsonObject


class EventLog:
    """The last events (about ``size`` of them), oldest first, recorded whether or not a hook listens."""

    def __init__(self, size: int = DEFAULT_JOURNAL_SIZE) -> None:
        self._size = size
        self._count = 0
        self._dropped = False
        self._batches: deque[tuple[str, Event]] = deque()
        self._subscribers = Subscribers[RecordedEvent]()

    def subscribe(self, listener: Callable[[RecordedEvent], None]) -> Callable[[], None]:
        """Call ``listener`` in the emulator's event loop with each event; the result ends the subscription."""
        return self._subscribers.add(listener)

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[RecordedEvent]:
        return self.iterate()

    def add(self, api_key: str, events: list[Event]) -> None:
        """Add the events of one request."""
        for event in events:
            self._batches.append((api_key, event))
            self._count += len(event.things)
            if self._subscribers:
                for body in event.bodies():
                    self._subscribers.notify(RecordedEvent(api_key, event.type, body))
        while self._count > self._size and len(self._batches) > 1:
            self._count -= len(self._batches.popleft()[1].things)
            self._dropped = True

    def clear(self) -> None:
        """Delete all events."""
        self._batches.clear()
        self._count, self._dropped = 0, False

    def find(self, type: str | None = None, *, api_key: str | None = None) -> list[RecordedEvent]:
        """Return the events of a type, or all."""
        return list(self.iterate(type, api_key=api_key))

    def iterate(self, type: str | None = None, *, api_key: str | None = None) -> Iterator[RecordedEvent]:
        """Return the same one by one; bodies are built when their turn comes."""
        for key, event in list(self._batches):
            if (type is None or event.type == type) and (api_key is None or key == api_key):
                for body in event.bodies():
                    yield RecordedEvent(key, event.type, body)

    def assert_sent(self, type: str, *, times: int | None = None) -> list[RecordedEvent]:
        """Check that an event was sent, at least once or exactly ``times`` times, and return the events.

        Raises:
            AssertionError: It was not; the message lists what was sent.
            ValueError: There is no such event.
        """
        require_event_type(type)
        found = self.find(type)
        sent = ", ".join(event.type for event in self.find()[-SHOWN:]) or "nothing"
        require_times(found, times, f"{type} to be sent", f"events sent: {sent}", complete=not self._dropped)
        return found
