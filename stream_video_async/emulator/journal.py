"""What came in and what went out: ring buffers of requests and events, with assertions that say what did arrive."""

from __future__ import annotations

import asyncio
import re
from collections import deque
from typing import TYPE_CHECKING, Any, Final

import attrs
import jwt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from .context import Event
    from .json_types import JsonObject

__all__ = ["EventLog", "RecordedEvent", "RecordedRequest", "RequestLog"]

_SIZE: Final = 2_000
_SHOWN: Final = 20
_SECRET_HEADERS: Final = re.compile(r"authorization|cookie|api-?key|secret", re.IGNORECASE)


@attrs.frozen
class RecordedRequest:
    """One request and its answer."""

    time_ns: int
    """Virtual time."""
    api_key: str
    operation: str | None
    """``None`` for a path or method that the contract does not know."""
    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    """Without credentials; the token appears decoded as ``claims``."""
    claims: Mapping[str, Any]
    body: Any
    """The decoded body; ``None`` when the request was refused before its body was looked at."""
    status: int
    """0 when no answer was sent."""
    duration_ms: float
    fault: str | None = None
    """Name of the fault rule that struck."""
    unknown_fields: tuple[str, ...] = ()
    """Fields of the body that the contract does not know."""

    def as_json(self) -> JsonObject:
        """Return the record as the control API shows it."""
        return attrs.asdict(self)


def shown_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Return a request's headers without credentials."""
    return {name.lower(): value for name, value in headers.items() if not _SECRET_HEADERS.search(name)}


def shown_claims(headers: Mapping[str, str]) -> dict[str, Any]:
    """Return the claims of a request's token, unverified and without its signature."""
    try:
        return jwt.decode(headers.get("Authorization", "").removeprefix("Bearer "), options={"verify_signature": False})
    except (jwt.InvalidTokenError, ValueError):
        return {}


class RequestLog:
    """The last requests, oldest first."""

    def __init__(self, size: int = _SIZE) -> None:
        self._records: deque[Callable[[], RecordedRequest] | RecordedRequest] = deque(maxlen=size)
        self._changed: list[asyncio.Future[None]] = []

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[RecordedRequest]:
        return iter(self.find())

    def add(self, record: Callable[[], RecordedRequest]) -> None:
        """Add a request; the record is made when somebody looks at it."""
        self._records.append(record)
        waiting, self._changed = self._changed, []
        for future in waiting:
            if not future.done():
                future.set_result(None)

    def clear(self) -> None:
        """Forget all requests."""
        self._records.clear()

    def find(
        self,
        operation: str | None = None,
        *,
        api_key: str | None = None,
        status: int | None = None,
        where: Callable[[RecordedRequest], bool] | None = None,
    ) -> list[RecordedRequest]:
        """Return the requests that meet all conditions given."""
        return [
            record
            for record in self._all()
            if (operation is None or record.operation == operation)
            and (api_key is None or record.api_key == api_key)
            and (status is None or record.status == status)
            and (where is None or where(record))
        ]

    def _all(self) -> list[RecordedRequest]:
        return [entry if isinstance(entry, RecordedRequest) else entry() for entry in list(self._records)]

    def assert_called(
        self,
        operation: str,
        *,
        times: int | None = None,
        where: Callable[[RecordedRequest], bool] | None = None,
    ) -> list[RecordedRequest]:
        """Check that an operation was called, at least once or exactly ``times`` times, and return the requests.

        Raises:
            AssertionError: It was not; the message lists what did arrive.
        """
        found = self.find(operation, where=where)
        if (times is None and found) or len(found) == times:
            return found
        wanted = "at least once" if times is None else f"{times} times"
        arrived = [
            f"  {record.status} {record.operation or record.method + ' ' + record.path}" for record in self._all()
        ]
        listing = "\n".join(arrived[-_SHOWN:]) or "  nothing"
        message = f"{operation} was to be called {wanted} but was called {len(found)} times; what arrived:\n{listing}"
        raise AssertionError(message)

    async def wait_for(
        self,
        operation: str,
        *,
        times: int = 1,
        timeout: float = 5.0,
        where: Callable[[RecordedRequest], bool] | None = None,
    ) -> list[RecordedRequest]:
        """Wait until an operation has been called ``times`` times.

        Raises:
            AssertionError: It was not within ``timeout`` seconds.
        """
        try:
            async with asyncio.timeout(timeout):
                while len(self.find(operation, where=where)) < times:
                    future = asyncio.get_running_loop().create_future()
                    self._changed.append(future)
                    await future
        except TimeoutError:
            return self.assert_called(operation, times=times, where=where)
        return self.find(operation, where=where)


@attrs.frozen
class RecordedEvent:
    """One event that the emulated service sent."""

    api_key: str
    type: str
    body: JsonObject


class EventLog:
    """The last events (about ``size`` of them), oldest first, recorded whether or not a hook listens."""

    def __init__(self, size: int = _SIZE) -> None:
        self._size = size
        self._count = 0
        self._batches: deque[tuple[str, Event]] = deque()

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[RecordedEvent]:
        return iter(self.find())

    def add(self, api_key: str, events: list[Event]) -> None:
        """Add the events of one request."""
        for event in events:
            self._batches.append((api_key, event))
            self._count += len(event.things)
        while self._count > self._size and len(self._batches) > 1:
            self._count -= len(self._batches.popleft()[1].things)

    def clear(self) -> None:
        """Forget all events."""
        self._batches.clear()
        self._count = 0

    def find(self, type: str | None = None, *, api_key: str | None = None) -> list[RecordedEvent]:
        """Return the events of a type, or all."""
        return [
            RecordedEvent(key, event.type, body)
            for key, event in list(self._batches)
            if (type is None or event.type == type) and (api_key is None or key == api_key)
            for body in event.bodies()
        ]

    def assert_sent(self, type: str, *, times: int | None = None) -> list[RecordedEvent]:
        """Check that an event was sent, at least once or exactly ``times`` times, and return the events.

        Raises:
            AssertionError: It was not; the message lists what was sent.
        """
        found = self.find(type)
        if (times is None and found) or len(found) == times:
            return found
        sent = ", ".join(event.type for event in self.find()[-_SHOWN:]) or "nothing"
        wanted = "at least once" if times is None else f"{times} times"
        message = f"{type} was to be sent {wanted} but was sent {len(found)} times; sent were: {sent}"
        raise AssertionError(message)
