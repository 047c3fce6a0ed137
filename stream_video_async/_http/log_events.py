"""The structured log: logger ``stream_video_async``, one event per step, no secrets.

Each record's message begins with the event's name. The same name is its attribute ``event``, beside the event's fields.
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

# Compiled when a body is first logged, since every import would pay for it.
_SENSITIVE = (
    r"(?i)token|secret|password|passphrase|authorization|credential|signature|api_?key|stream_?key|private_?key|jwt"
)


def initialized(config: ClientConfig) -> None:
    """Log that a client was made."""
    if logger.isEnabledFor(logging.DEBUG):
        _log(
            logging.DEBUG,
            "client.initialized",
            base_url=config.base_url,
            timeout=config.timeout,
            connection_limit=config.connection_limit,
            retry=config.retry is not None,
        )


def sent(operation: Operation, request_id: str, attempt: int, body: str | None) -> None:
    """Log that an attempt begins; called only when DEBUG is on."""
    _log(logging.DEBUG, "http.request.sent", **_common(operation, request_id, attempt), **_body(body))


def received(
    operation: Operation, request_id: str, attempt: int, status: int, seconds: float, body: str | None
) -> None:
    """Log a reply; called only when DEBUG is on."""
    _log(
        logging.DEBUG,
        "http.response.received",
        **_common(operation, request_id, attempt),
        status=status,
        duration_ms=round(seconds * 1000, 3),
        **_body(body),
    )


def failed(operation: Operation, request_id: str, attempt: int, outcome: str | int, wait: float | None) -> None:
    """Log an attempt that did not succeed, and whether another one follows.

    Args:
        operation: The operation.
        request_id: The id of the request.
        attempt: The number of the attempt.
        outcome: The kind of the fault, or the status of the reply.
        wait: Seconds until the next attempt; ``None`` when there is none.
    """
    if wait is not None:
        level = logging.INFO
    elif isinstance(outcome, int) and 400 <= outcome < 500:
        level = logging.DEBUG  # an answer to the caller, who gets it as an exception
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
    """Make a JSON body fit for a log.

    Args:
        body: The body.
        secrets: Values to blank out wherever they stand.

    Returns:
        At most 4 kB of it, sensitive fields and the secrets blanked out.
    """
    try:
        text = json.dumps(redact(json.loads(body)), ensure_ascii=False) if body else ""
    except (ValueError, RecursionError):
        return f"<{len(body)} bytes that are not JSON>"
    return remove_secrets(text[:MAX_LOGGED_BODY], secrets)[:MAX_LOGGED_BODY]


def redact(value: Any) -> Any:
    """Blank out sensitive fields at every depth of a JSON value.

    Args:
        value: The value, as decoded.

    Returns:
        A copy in which the value of every field whose name speaks of tokens, keys, secrets or passwords is hidden.
    """
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
