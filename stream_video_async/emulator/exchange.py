"""The state of one request while it is answered, from which the journal makes its record."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import attrs

from .errors import ApiFault
from .faults import FaultRule
from .journal import RecordedRequest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .json_types import JsonObject
    from .routing import Match

__all__ = ["Exchange"]


@attrs.define
class Exchange:
    """The state of one request."""

    method: str
    raw_path: str
    request_headers: Mapping[str, str]
    started: float = attrs.field(factory=time.perf_counter)
    match: Match | None = None
    query: list[tuple[str, str]] = attrs.field(factory=list[tuple[str, str]])
    raw: bytes = b""
    receive_error: ApiFault | None = None
    """Why the body could not be read, or the faults of ``x-emulator`` not be applied."""
    app: str = ""
    headers: dict[str, str] = attrs.field(factory=dict[str, str])
    form: JsonObject | None = None
    """The decoded fields of a multipart body."""
    unknown: tuple[str, ...] = ()
    fault_rules: list[FaultRule] = attrs.field(factory=list[FaultRule])
    fault: str | None = None
    reason: str | None = None
    reply: bytes = b""

    @property
    def operation(self) -> str | None:
        """The operation's id; ``None`` for a path or method that the contract does not know."""
        return self.match.endpoint.id if self.match else None

    @property
    def milliseconds(self) -> float:
        """The time since the request was received."""
        return (time.perf_counter() - self.started) * 1000

    @property
    def duration(self) -> str:
        """That time in the format of replies."""
        return f"{self.milliseconds:.2f}ms"

    def record(self, id: int, status: int, now: int) -> RecordedRequest:
        """Return the journal's record."""
        return RecordedRequest(
            id=id,
            time_ns=now,
            api_key=self.app,
            operation=self.operation,
            method=self.method,
            path=self.raw_path.partition("?")[0],
            status=status,
            duration_ms=self.milliseconds,
            reason=self.reason,
            reply_headers=self.headers,
            fault=self.fault,
            unknown_fields=self.unknown,
            query=self.query,
            headers=self.request_headers,
            body=self.raw,
            reply=self.reply,
            form=self.form,
        )
