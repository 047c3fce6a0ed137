"""The state of one call while it runs, and the two things an attempt can bring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .process import new_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..errors import Phase
    from ..types import Operation, Request, RetryClass
    from .multipart import Upload

__all__ = ["Exchange", "Reply"]


class Exchange:
    """What one call knows of itself."""

    __slots__ = (
        "attempts",
        "body",
        "deadline",
        "operation",
        "phase",
        "refused",
        "request",
        "request_id",
        "retry",
        "spent",
        "status",
        "transmissions",
        "upload",
    )

    def __init__(self, request: Request, deadline: float | None) -> None:
        self.request: Request = request
        self.operation: Operation = request.operation
        self.request_id: str = new_id()
        self.retry: RetryClass = request.retry or request.operation.retry
        self.deadline: float | None = deadline
        """In the policy's clock; ``None``: never."""
        self.body: bytes | None = None
        self.upload: Upload | None = None
        self.attempts: int = 0
        self.transmissions: int = 0
        """How often a connection was ready during the present attempt; aiohttp may send twice by itself."""
        self.status: int = 0
        """Of the last reply."""
        self.spent: int = 0
        """Tokens of the retry quota."""
        self.phase: Phase = "slot"
        self.refused: str | None = None
        """Why there is no further attempt although one would be harmless."""

    def __repr__(self) -> str:
        return f"<call of {self.operation.id}, attempt {self.attempts}>"


class Reply:
    """A complete reply."""

    __slots__ = ("body", "headers", "status")

    def __init__(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        self.status = status
        self.headers = headers
        self.body = body

    def __repr__(self) -> str:
        return f"<reply {self.status}, {len(self.body)} bytes>"
