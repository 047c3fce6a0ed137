"""A ring buffer of the requests that were received, with assertions."""

from __future__ import annotations

import asyncio
import functools
import logging
import re
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, Generic, TypeVar

import attrs
import msgspec

from .contract import require_operation
from .json_types import JsonObject
from .options import DEFAULT_JOURNAL_SIZE

__all__ = ["RecordedRequest", "RecordedRequests", "RequestLog", "Subscribers"]

_log: Final = logging.getLogger("stream_video_async.emulator")
SHOWN: Final = 20
"""Requests or events in the message of a failed assertion."""
_BRIEF: Final = (
    "id", "time_ns", "api_key", "operation", "method", "path", "status", "duration_ms", "reason", "fault",
)  # fmt: skip
_SHOWN_FIELDS: Final = (
    *_BRIEF, "query", "headers", "claims", "body", "reply_headers", "reply", "unknown_fields",
)  # fmt: skip
_SECRET_HEADERS: Final = re.compile(r"authorization|cookie|api-?key|secret", re.IGNORECASE)


@attrs.frozen
class RecordedRequest:
    """One request and its answer; what is long is decoded whenever it is read, which keeps the journal small."""

    id: int
    """Counts from 1."""
    time_ns: int
    """Virtual time."""
    api_key: str
    operation: str | None
    """``None`` for a path or method that the contract does not know."""
    method: str
    path: str
    status: int
    """0 if the request was not executed and not answered; if only the answer was lost, the lost one's."""
    duration_ms: float
    reason: str | None = None
    """Why the request was rejected, as the answer says it; ``None`` when it was executed."""
    reply_headers: Mapping[str, str] = attrs.field(factory=dict[str, str])
    """What the emulator adds to an answer: the window of the rate limit, unknown fields and so on."""
    fault: str | None = None
    """Id of the fault rule that was applied."""
    unknown_fields: tuple[str, ...] = ()
    """Fields of the body that the contract does not know."""
    _query: Sequence[tuple[str, str]] = attrs.field(alias="query", default=(), repr=False)
    _headers: Mapping[str, str] = attrs.field(alias="headers", factory=dict[str, str], repr=False)
    _body: bytes = attrs.field(alias="body", default=b"", repr=False)
    _reply: bytes = attrs.field(alias="reply", default=b"", repr=False)
    _form: JsonObject | None = attrs.field(alias="form", default=None, repr=False)
    """The decoded fields of a multipart body."""

    @property
    def query(self) -> dict[str, str]:
        """The query without the API key."""
        return {name: value for name, value in self._query if name != "api_key"}

    @property
    def headers(self) -> dict[str, str]:
        """The headers without credentials; the token appears decoded as ``claims``."""
        return {name.lower(): value for name, value in self._headers.items() if not _SECRET_HEADERS.search(name)}

    @property
    def claims(self) -> Mapping[str, Any]:
        """The claims of the token, unverified and without its signature."""
        return _claims(self._headers.get("Authorization", "").removeprefix("Bearer "))

    @property
    def body(self) -> Any:
        """The decoded body; ``None`` when the request was rejected before its body was read."""
        if self._form is not None or not self._body:
            return self._form
        try:
            return msgspec.json.decode(self._body)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return self._body.decode("utf-8", "replace")

    @property
    def reply(self) -> Any:
        """The decoded body of the answer; ``None`` when there was none or it was larger than 16 KiB."""
        return msgspec.json.decode(self._reply) if self._reply else None

    def as_json(self) -> JsonObject:
        """Return the record as the control API shows it."""
        return {name: getattr(self, name) for name in _SHOWN_FIELDS}

    def as_brief_json(self) -> JsonObject:
        """Return the part of the record that lists of requests show."""
        client = self._headers.get("X-Stream-Client") or self._headers.get("User-Agent", "")
        return {name: getattr(self, name) for name in _BRIEF} | {"client": client}


@functools.lru_cache(maxsize=128)  # most requests of a journal have the same token
def _claims(token: str) -> Mapping[str, Any]:
    import jwt

    try:
        return jwt.decode(token, options={"verify_signature": False})
    except (jwt.InvalidTokenError, ValueError):
        return {}


T = TypeVar("T")


class Subscribers(Generic[T]):
    """Functions to be called with each new item."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[T], None]] = []

    def __bool__(self) -> bool:
        return bool(self._listeners)

    def add(self, listener: Callable[[T], None]) -> Callable[[], None]:
        """Add a listener and return the function that removes it."""
        self._listeners.append(listener)

        def stop() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return stop

    def notify(self, item: T) -> None:
        """Call every listener."""
        for listener in list(self._listeners):
            try:
                listener(item)
            except Exception:  # noqa: BLE001 - logged with its traceback
                # A failing listener must not break the request that is being answered.
                _log.exception("a subscriber failed")


class Records:
    """The latest requests, and the subscribers to new ones."""

    def __init__(self, size: int = DEFAULT_JOURNAL_SIZE) -> None:
        self.entries: deque[RecordedRequest] = deque(maxlen=size)
        self.subscribers: Subscribers[RecordedRequest] = Subscribers[RecordedRequest]()
        self._count = 0
        self._cleared = 0

    @property
    def is_complete(self) -> bool:
        """Whether all requests since the last ``clear`` are kept."""
        return len(self.entries) == self._count - self._cleared

    def clear(self) -> None:
        """Delete all requests."""
        self.entries.clear()
        self._cleared = self._count

    def next_id(self) -> int:
        """Return the id of the request to be added next."""
        self._count += 1
        return self._count

    def add(self, record: RecordedRequest) -> None:
        """Add a request."""
        self.entries.append(record)
        self.subscribers.notify(record)


class RecordedRequests:
    """The last requests, oldest first."""

    def __init__(self, records: Records | None = None) -> None:
        self.records: Records = records or Records()

    def __len__(self) -> int:
        return len(self.records.entries)

    def __iter__(self) -> Iterator[RecordedRequest]:
        return iter(self.find())

    def subscribe(self, listener: Callable[[RecordedRequest], None]) -> Callable[[], None]:
        """Call ``listener`` in the emulator's event loop with each request once it is answered.

        Returns:
            A function that ends the subscription.
        """
        return self.records.subscribers.add(listener)

    def get(self, id: int) -> RecordedRequest | None:
        """Return one request, or ``None`` if it is no longer kept."""
        return next((record for record in list(self.records.entries) if record.id == id), None)

    def clear(self) -> None:
        """Delete all requests."""
        self.records.clear()

    def find(
        self,
        operation: str | None = None,
        *,
        api_key: str | None = None,
        status: int | None = None,
        after: int = 0,
        where: Callable[[RecordedRequest], bool] | None = None,
    ) -> list[RecordedRequest]:
        """Return the requests with ids above ``after`` that meet all given conditions."""
        return [
            record
            for record in list(self.records.entries)
            if record.id > after
            and (operation is None or record.operation == operation)
            and (api_key is None or record.api_key == api_key)
            and (status is None or record.status == status)
            and (where is None or where(record))
        ]

    def assert_called(
        self,
        operation: str,
        *,
        times: int | None = None,
        where: Callable[[RecordedRequest], bool] | None = None,
    ) -> list[RecordedRequest]:
        """Check that an operation was called, at least once or exactly ``times`` times, and return the requests.

        Raises:
            AssertionError: It was not; the message lists the requests received.
            ValueError: There is no such operation.
        """
        require_operation(operation)
        found = self.find(operation, where=where)
        received = [f"  {record.status} {record.operation or record.method + ' ' + record.path}" for record in self]
        listing = "\n".join(received[-SHOWN:]) or "  nothing"
        require_times(
            found,
            times,
            f"{operation} to be called",
            f"requests received:\n{listing}",
            complete=self.records.is_complete,
        )
        return found


def require_times(found: Sequence[object], times: int | None, what: str, received: str, *, complete: bool) -> None:
    """Check that something was found, at least once or exactly ``times`` times.

    Raises:
        AssertionError: It was not, or records were dropped (not ``complete``), so that ``times`` cannot be checked.
    """
    if not complete and (times is not None or not found):
        message = (
            f"expected {what}, but older records were dropped: raise journal_size, or call clear() before; {received}"
        )
        raise AssertionError(message)
    if len(found) != times and (times is not None or not found):
        wanted = "at least once" if times is None else f"{times} times"
        message = f"expected {what} {wanted}, but found it {len(found)} times; {received}"
        raise AssertionError(message)


class RequestLog(RecordedRequests):
    """The last requests, for code in the emulator's own event loop."""

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
            ValueError: There is no such operation.
        """
        require_operation(operation)
        changed = asyncio.Event()
        stop = self.subscribe(lambda _: changed.set())
        try:
            async with asyncio.timeout(timeout):
                while len(self.find(operation, where=where)) < times:
                    changed.clear()
                    await changed.wait()
        except TimeoutError:
            return self.assert_called(operation, times=times, where=where)
        finally:
            stop()
        return self.find(operation, where=where)
