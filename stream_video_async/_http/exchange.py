"""The state of one call, and the two outcomes of an attempt: a raw reply or a fault."""

from __future__ import annotations

import asyncio
import os
from contextvars import ContextVar
from typing import TYPE_CHECKING

from .._models.struct import Struct

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .._reply_headers import RateLimit
    from ..errors import Phase, Sent, TransportKind
    from ..types import Operation, Request, RetryClass
    from .multipart import Upload

__all__ = ["Connections", "Exchange", "Fault", "RawReply", "current_connections", "new_request_id"]


_CERTAINTY: tuple[Sent, ...] = ("no", "maybe", "yes")


def new_request_id() -> str:
    """Return a random UUID as text. ``uuid4`` takes three times as long, 2 % of a call."""
    digits = os.urandom(15).hex()
    return f"{digits[:8]}-{digits[8:12]}-4{digits[12:15]}-a{digits[15:18]}-{digits[18:]}"


class Connections(Struct, eq=False):
    """The number of connections that the session's connector gave to one attempt."""

    count: int | None = None
    """``None`` until a ``StreamConnector`` reports; other connectors do not."""


current_connections: ContextVar[Connections | None] = ContextVar("stream_video_async_connections", default=None)
"""The counter of the current task's attempt.

Timers and sockets keep a copy of the context in which they were created, so this holds nothing large.
"""


class Exchange(Struct, eq=False):
    """The state of one call over all its attempts."""

    request: Request
    operation: Operation
    retry: RetryClass
    request_id: str
    limit_key: str
    """The key of the operation for the limiter."""
    clock: Callable[[], float]
    """The clock of the retry policy."""
    deadline: float | None
    """The time by that clock when the call ends; ``None`` without a deadline."""
    body: bytes | None = None
    upload: Upload | None = None
    attempts: int = 0
    tokens: tuple[str, ...] = ()
    """The tokens of the attempts so far, if a function returns them: each call of it may return another one."""
    timeout: asyncio.Timeout | None = None
    """The timeout of the current attempt and of the wait before it."""
    pause: float | None = None
    """Seconds to wait before the next attempt; ``None`` before the first one."""
    connections: Connections | None = None
    """The counter of the latest attempt."""
    reply: RawReply | None = None
    """The reply to the current attempt."""
    rate_limit: RateLimit | None = None
    """The rate-limit window that the latest reply reported."""
    logged_from: float | None = None
    """When the current attempt began, by the clock; set only for the log."""
    measured_from: float = 0.0
    """When the current attempt began; set only for metrics."""
    sent_so_far: Sent = "no"
    """Whether any attempt so far may have reached the server."""
    quota_spent: int = 0
    """Tokens taken from the retry quota."""
    phase: Phase = "slot"
    retry_refused: str | None = None
    """Why there is no retry although one would be safe."""

    def __repr__(self) -> str:
        return f"<exchange of {self.operation.id}, attempt {self.attempts}>"

    def time_left(self) -> float | None:
        """Return the seconds until the deadline, negative after it; ``None`` without a deadline."""
        return None if self.deadline is None else self.deadline - self.clock()

    def expire_in(self, seconds: float | None) -> None:
        """Reschedule the current timeout; ``None`` disables it."""
        if self.timeout is not None:
            self.timeout.reschedule(None if seconds is None else asyncio.get_running_loop().time() + seconds)

    def expire_now(self) -> None:
        """Make the current timeout expire."""
        if self.timeout is not None and not self.timeout.expired():
            self.timeout.reschedule(0)

    @property
    def expired(self) -> bool:
        """Whether the current timeout has expired."""
        return self.timeout is not None and self.timeout.expired()

    @property
    def connection_count(self) -> int | None:
        """The number of connections that the latest attempt was given; ``None`` if it is unknown."""
        return None if self.connections is None else self.connections.count

    @property
    def sent(self) -> Sent:
        """Whether the current attempt may have reached the server, judging by its phase."""
        if self.phase == "body":
            return "yes"
        return "no" if self.phase in {"slot", "pause"} or self.connection_count == 0 else "maybe"

    def record_outcome(self, outcome: RawReply | Fault) -> None:
        """Update ``sent_so_far``. A 429 means that the server did nothing."""
        sent: Sent = outcome.sent if isinstance(outcome, Fault) else "no" if outcome.status == 429 else "maybe"
        if _CERTAINTY.index(sent) > _CERTAINTY.index(self.sent_so_far):
            self.sent_so_far = sent


class RawReply(Struct, frozen=True, eq=False):
    """A complete reply, not decoded yet."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def ok(self) -> bool:
        """Whether the status is 2xx."""
        return 200 <= self.status < 300

    def __repr__(self) -> str:
        return f"<reply {self.status}, {len(self.body)} bytes>"


class Fault(Struct, frozen=True):
    """The reason why an attempt has no usable reply."""

    kind: TransportKind
    sent: Sent
    message: str
    phase: Phase | None = None
    final: bool = False
    """Whether a retry is useless for every kind of request."""
    past_deadline: bool = False
    """Whether the deadline of the call has passed."""
