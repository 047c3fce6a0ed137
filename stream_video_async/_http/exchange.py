"""One call while it runs: its state, and the two things that an attempt can bring."""

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

__all__ = ["Connections", "Exchange", "Fault", "Reply", "current_connections", "new_request_id"]


_CERTAINTY: tuple[Sent, ...] = ("no", "maybe", "yes")


def new_request_id() -> str:
    """Make the text of a random UUID. ``uuid4`` takes three times as long, 2 % of a call."""
    digits = os.urandom(15).hex()
    return f"{digits[:8]}-{digits[8:12]}-4{digits[12:15]}-a{digits[15:18]}-{digits[18:]}"


class Connections(Struct, eq=False):
    """The connections that one attempt was given, as its session's connector counts them."""

    count: int | None = None
    """``None`` until the connector reports; connectors other than ``StreamConnector`` never do."""


current_connections: ContextVar[Connections | None] = ContextVar("stream_video_async_connections", default=None)
"""The counter of the attempt that the current task is making.

Timers and sockets keep a copy of the context they were created in, so nothing large is put here.
"""


class Exchange(Struct, eq=False):
    """The state of one call over all its attempts."""

    request: Request
    operation: Operation
    retry: RetryClass
    request_id: str
    limit_key: str
    """What the limiter counts."""
    clock: Callable[[], float]
    """The policy's."""
    deadline: float | None
    """When the call has to be over, by that clock."""
    body: bytes | None = None
    upload: Upload | None = None
    attempts: int = 0
    tokens: tuple[str, ...] = ()
    """Those of the attempts so far, where a function gives them: it may give a new one at any time."""
    timeout: asyncio.Timeout | None = None
    """Limits the present attempt and the waiting before it."""
    pause: float | None = None
    """Seconds to wait before the next attempt; ``None`` before the first one."""
    connections: Connections | None = None
    """Those of the latest attempt."""
    reply: Reply | None = None
    """That of the present attempt."""
    rate_limit: RateLimit | None = None
    """The rate-limit window that the latest reply reported."""
    started: float | None = None
    """When the present attempt began, by the clock; set only for the log."""
    measured: float = 0.0
    """When the present attempt began; set only for metrics."""
    reached: Sent = "no"
    """Whether any attempt so far may have reached the server."""
    spent: int = 0
    """Tokens of the retry quota."""
    phase: Phase = "slot"
    refused: str | None = None
    """Why there is no further attempt although one would be harmless."""

    def __repr__(self) -> str:
        return f"<exchange of {self.operation.id}, attempt {self.attempts}>"

    def left(self) -> float | None:
        """Count the seconds to the deadline, negative when it is over; ``None`` when there is none."""
        return None if self.deadline is None else self.deadline - self.clock()

    def expire_in(self, seconds: float | None) -> None:
        """Set when the present timeout is due."""
        if self.timeout is not None:
            self.timeout.reschedule(None if seconds is None else asyncio.get_running_loop().time() + seconds)

    def end(self) -> None:
        """Make the present timeout expire now."""
        if self.timeout is not None and not self.timeout.expired():
            self.timeout.reschedule(0)

    @property
    def expired(self) -> bool:
        """Whether the present timeout has expired."""
        return self.timeout is not None and self.timeout.expired()

    @property
    def connected(self) -> int | None:
        """How many connections the latest attempt was given; ``None`` when that is not known."""
        return None if self.connections is None else self.connections.count

    @property
    def sent(self) -> Sent:
        """Whether the present attempt may have reached the server, as far as it went."""
        if self.phase == "body":
            return "yes"
        return "no" if self.phase in {"slot", "pause"} or self.connected == 0 else "maybe"

    def note(self, outcome: Reply | Fault) -> Sent:
        """Record the outcome of an attempt; return whether any attempt so far may have reached the server."""
        sent: Sent = outcome.sent if isinstance(outcome, Fault) else "no" if outcome.refused else "maybe"
        if _CERTAINTY.index(sent) > _CERTAINTY.index(self.reached):
            self.reached = sent
        return self.reached


class Reply(Struct, frozen=True, eq=False):
    """A complete reply."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def ok(self) -> bool:
        """Whether the status is one of success."""
        return 200 <= self.status < 300

    @property
    def refused(self) -> bool:
        """Whether the server says that it did nothing."""
        return self.status == 429

    def __repr__(self) -> str:
        return f"<reply {self.status}, {len(self.body)} bytes>"


class Fault(Struct, frozen=True):
    """An attempt that brought no usable reply."""

    kind: TransportKind
    sent: Sent
    text: str
    phase: Phase | None = None
    final: bool = False
    """True when a repeat cannot help, whatever the request."""
    deadline: bool = False
    """True when the time of the whole call is over."""
