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

__all__ = ["Connections", "Exchange", "Fault", "Reply", "current_connections"]


_CERTAINTY: tuple[Sent, ...] = ("no", "maybe", "yes")


def _request_id() -> str:
    """Make the text of a random UUID. ``uuid4`` takes three times as long, 2 % of a call."""
    digits = os.urandom(16).hex()
    variant = "89ab"[int(digits[16], 16) & 3]
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:]}"


class Connections:
    """The connections that one attempt was given, as its session's connector counts them."""

    __slots__ = ("count",)

    def __init__(self) -> None:
        self.count: int | None = None
        """``None`` until the connector reports; connectors other than ``StreamConnector`` never do."""


current_connections: ContextVar[Connections | None] = ContextVar("stream_video_async_connections", default=None)
"""The counter of the attempt that the current task is making.

Timers and sockets keep a copy of the context they were created in, so nothing large is put here.
"""


class Exchange:
    """The state of one call over all its attempts."""

    body: bytes | None = None
    upload: Upload | None = None
    attempts: int = 0
    tokens: tuple[str, ...] = ()
    """Those of the attempts so far, where a function gives them: it may give a new one at any time."""
    timeout: asyncio.Timeout | None = None
    """Limits the present attempt and the waiting before it."""
    pause: float | None = None
    """Seconds to wait before the next attempt; ``None`` before the first one."""
    reply: Reply | None = None
    """That of the present attempt."""
    rate_limit: RateLimit | None = None
    """The window that the latest reply tells."""
    started: float = 0.0
    """When the present attempt began, in the policy's clock; set only for the log."""
    measured: float = 0.0
    """When the present attempt began; set only for metrics."""
    reached: Sent = "no"
    """Whether any attempt so far may have reached the server."""
    spent: int = 0
    """Tokens of the retry quota."""
    phase: Phase = "slot"
    refused: str | None = None
    """Why there is no further attempt although one would be harmless."""

    def __init__(self, request: Request, timeout: float | None, clock: Callable[[], float]) -> None:
        """Begin a call.

        Args:
            request: What to send.
            timeout: Seconds that the call may take; ``None`` for no limit.
            clock: The policy's clock.
        """
        self.request: Request = request
        self.operation: Operation = request.operation
        self.request_id: str = _request_id()
        self.retry: RetryClass = request.retry or request.operation.retry
        self._clock = clock
        self._deadline = None if timeout is None else clock() + timeout
        self.connections: Connections = Connections()
        """Those of the latest attempt."""

    def __repr__(self) -> str:
        return f"<exchange of {self.operation.id}, attempt {self.attempts}>"

    def left(self) -> float | None:
        """Count the seconds to the deadline, negative when it is over; ``None`` when there is none."""
        return None if self._deadline is None else self._deadline - self._clock()

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
    def sent(self) -> Sent:
        """Whether the present attempt may have reached the server, as far as it went."""
        if self.phase == "body":
            return "yes"
        return "no" if self.phase in {"slot", "pause"} or self.connections.count == 0 else "maybe"

    def note(self, outcome: Reply | Fault) -> Sent:
        """Take note of what an attempt brought, and tell whether any so far may have reached the server."""
        sent: Sent = outcome.sent if isinstance(outcome, Fault) else "no" if outcome.refused else "maybe"
        if _CERTAINTY.index(sent) > _CERTAINTY.index(self.reached):
            self.reached = sent
        return self.reached


class Reply:
    """A complete reply."""

    __slots__ = ("body", "headers", "status")

    def __init__(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        self.status: int = status
        self.headers: Mapping[str, str] = headers
        self.body: bytes = body

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
