"""Structured log records of the logger ``stream_video_async``, without secrets.

The message of a record begins with the name of its event. The name is also the attribute ``event``, and the fields of
the event are attributes, too.
"""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, Any

from .._redaction import redact, remove_secrets

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..config import ClientConfig
    from ..types import Operation

__all__ = ["DEBUG", "failed", "initialized", "logger", "printable", "received", "sent"]

DEBUG = logging.DEBUG
logger = logging.getLogger("stream_video_async")
logger.addHandler(logging.NullHandler())

MAX_LOGGED_BODY = 4096


def initialized(config: ClientConfig) -> None:
    """Log that a client was created."""
    _log(
        DEBUG,
        "client.initialized",
        base_url=config.base_url,
        timeout=config.timeout,
        connection_limit=config.connection_limit,
        retry=config.retry is not None,
    )


def sent(operation: Operation, request_id: str, attempt: int, body: str | None) -> None:
    """Log that an attempt begins."""
    _log(DEBUG, "http.request.sent", **_common(operation, request_id, attempt), **_body(body))


def received(
    operation: Operation, request_id: str, attempt: int, status: int, seconds: float, body: str | None
) -> None:
    """Log a reply."""
    _log(
        DEBUG,
        "http.response.received",
        **_common(operation, request_id, attempt),
        status=status,
        duration_ms=round(seconds * 1000, 3),
        **_body(body),
    )


def failed(operation: Operation, request_id: str, attempt: int, outcome: str | int, wait: float | None) -> None:
    """Log a failed attempt, and whether a retry follows.

    Args:
        operation: The operation.
        request_id: The id of the request.
        attempt: The number of the attempt.
        outcome: The kind of the fault, or the status of the reply.
        wait: Seconds until the retry; ``None`` if there is none.
    """
    if wait is not None:
        level = logging.INFO
    elif isinstance(outcome, int) and 400 <= outcome < 500:
        level = DEBUG  # the caller gets an exception
    else:
        level = logging.WARNING
    _log(
        level,
        "http.request.failed",
        **_common(operation, request_id, attempt),
        reason=f"status {outcome}" if isinstance(outcome, int) else outcome,
        will_retry=wait is not None,
        wait_s=None if wait is None else round(wait, 3),
    )


def _common(operation: Operation, request_id: str, attempt: int) -> dict[str, Any]:
    return {
        "operation": operation.id,
        "method": operation.method,
        "path": operation.path,
        "request_id": request_id,
        "attempt": attempt,
        "resend_count": attempt - 1,
    }


def _body(body: str | None) -> dict[str, Any]:
    return {} if body is None else {"body": body}


def printable(body: bytes, secrets: Iterable[str | None]) -> str:
    """Return the beginning of a JSON body, at most 4 kB, with secret fields and the given secrets masked."""
    try:
        text = json.dumps(redact(json.loads(body)), ensure_ascii=False) if body else ""
    except (ValueError, RecursionError):
        return f"<{len(body)} bytes that are not JSON>"
    return remove_secrets(text[:MAX_LOGGED_BODY], secrets)[:MAX_LOGGED_BODY]


def _log(level: int, event: str, **fields: Any) -> None:
    if logger.isEnabledFor(level):
        text = " ".join(f"{name}={value}" for name, value in fields.items())
        logger.log(level, "%s %s", event, text, extra={"event": event, **fields})
