"""Structured log records of the logger ``stream_video_async``, without secrets.

The message of a record begins with the name of its event. The name is also the attribute ``event``, and the fields of
the event are attributes, too.
"""

from __future__ import annotations

import json
import logging
import re
from typing import TYPE_CHECKING, Any

from .._redaction import HIDDEN, remove_secrets

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..config import ClientConfig
    from ..types import Operation

__all__ = ["DEBUG", "failed", "initialized", "logger", "printable", "received", "redact", "sent"]

DEBUG = logging.DEBUG
logger = logging.getLogger("stream_video_async")
logger.addHandler(logging.NullHandler())

MAX_LOGGED_BODY = 4096

# Compiled when a body is first logged, to keep the import fast.
_SENSITIVE = (
    r"(?i)token|secret|password|passphrase|authorization|credential|signature|api_?key|stream_?key|private_?key|jwt"
)


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
    """Return the beginning of a JSON body, at most 4 kB, with sensitive fields and the secrets masked."""
    try:
        text = json.dumps(redact(json.loads(body)), ensure_ascii=False) if body else ""
    except (ValueError, RecursionError):
        return f"<{len(body)} bytes that are not JSON>"
    return remove_secrets(text[:MAX_LOGGED_BODY], secrets)[:MAX_LOGGED_BODY]


def redact(value: Any) -> Any:
    """Return a copy of a JSON value in which fields with the names of tokens, keys, secrets or passwords are masked."""
    if isinstance(value, dict):
        return {
            name: HIDDEN if isinstance(name, str) and re.search(_SENSITIVE, name) else redact(item)
            for name, item in value.items()  # pyright: ignore[reportUnknownVariableType]
        }
    if isinstance(value, list):
        return [redact(item) for item in value]  # pyright: ignore[reportUnknownVariableType]
    return value


def _log(level: int, event: str, **fields: Any) -> None:
    if logger.isEnabledFor(level):
        text = " ".join(f"{name}={value}" for name, value in fields.items())
        logger.log(level, "%s %s", event, text, extra={"event": event, **fields})
