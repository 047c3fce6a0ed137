"""Errors built from replies and faults. Text from the server is truncated, and secrets in it are masked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

import msgspec

from .._redaction import redact_json_text, remove_secrets
from .._reply_headers import retry_after, seconds_to_reset
from ..errors import StreamApiError, StreamDecodeError, StreamRateLimitError, StreamTransportError, api_error_class

if TYPE_CHECKING:
    from collections.abc import Callable

    from .._reply_headers import RateLimit
    from .exchange import Exchange, Fault, RawReply

__all__ = ["api_error", "decode_error", "held_back_error", "is_unrecoverable", "transport_error"]

MAX_BODY_TEXT = 2048
MAX_MESSAGE = 500
_REQUESTED_ENCODINGS = {"gzip", "deflate", "identity"}
_UNPRINTABLE = "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]"  # compiled when first needed


def _envelope(body: bytes) -> dict[str, Any]:
    """Decode an error body; return an empty dict if it is not a JSON object."""
    try:
        tree = msgspec.json.decode(body)
    except (ValueError, RecursionError):
        return {}
    return cast("dict[str, Any]", tree) if isinstance(tree, dict) else {}


def is_unrecoverable(reply: RawReply) -> bool:
    """Return whether the server says that a retry cannot help."""
    return b"unrecoverable" in reply.body and _envelope(reply.body).get("unrecoverable") is True


def _clean(text: str, length: int, secrets: tuple[str | None, ...]) -> str:
    return re.sub(_UNPRINTABLE, "\N{REPLACEMENT CHARACTER}", remove_secrets(text[:length], secrets))[:length]


def _excerpt(body: bytes, secrets: tuple[str | None, ...]) -> str:
    text = redact_json_text(body[:MAX_BODY_TEXT].decode(errors="replace"))
    return _clean(text, MAX_BODY_TEXT, secrets)


def _text(value: object, length: int, secrets: tuple[str | None, ...]) -> str:
    return _clean(value, length, secrets) if isinstance(value, str) else ""


def api_error(
    exchange: Exchange, reply: RawReply, secrets: tuple[str | None, ...], wall: Callable[[], float]
) -> StreamApiError:
    """Build the error for a reply that is not a success.

    Args:
        exchange: The exchange.
        reply: The reply; its body may be anything.
        secrets: What must not appear in the error.
        wall: The local clock, for replies without a ``Date``.

    Returns:
        The error; its class depends on the status alone.
    """
    status = reply.status
    envelope = _envelope(reply.body)
    message = _text(envelope.get("message"), MAX_MESSAGE, secrets)
    if not message:
        message = f"unexpected server response code {status}"
        if 300 <= status < 400:
            message += ", a redirect, which is never followed"
    if (
        status == 404
        and exchange.operation.method == "DELETE"
        and (exchange.attempts > 1 or (exchange.connection_count or 0) > 1)
    ):
        message += "; an earlier attempt of this call has probably deleted it"
    wait = retry_after(reply.headers, wall)
    if wait is None and status == 429:
        wait = seconds_to_reset(reply.headers, wall)
    code = envelope.get("code")
    return api_error_class(status)(
        message,
        status=status,
        code=code if isinstance(code, int) and not isinstance(code, bool) else 0,
        more_info=_text(envelope.get("more_info"), MAX_MESSAGE, secrets),
        details=_integers(envelope.get("details")),
        exception_fields=_reasons(envelope.get("exception_fields"), secrets),
        unrecoverable=envelope.get("unrecoverable") is True,
        operation=exchange.operation.id,
        request_id=exchange.request_id,
        rate_limit=exchange.rate_limit,
        attempts=exchange.attempts,
        retry_after=wait,
        retry_refused=exchange.retry_refused,
        body=_excerpt(reply.body, secrets),
    )


def _integers(value: object) -> tuple[int, ...]:
    if not isinstance(value, list):
        return ()
    items = cast("list[object]", value)[:100]
    return tuple(item for item in items if isinstance(item, int) and not isinstance(item, bool))


def _reasons(value: object, secrets: tuple[str | None, ...]) -> dict[str, str]:
    if not isinstance(value, dict):
        return {}
    items = list(cast("dict[str, object]", value).items())[:100]
    return {_text(name, 200, secrets): _text(reason, MAX_MESSAGE, secrets) for name, reason in items}


def decode_error(
    exchange: Exchange, reply: RawReply, problem: str, secrets: tuple[str | None, ...]
) -> StreamDecodeError:
    """Build the error for a success whose body cannot be decoded."""
    content_type = reply.headers.get("Content-Type", "").partition(";")[0][:100]
    encoding = reply.headers.get("Content-Encoding", "")[:100]
    if not reply.body:
        problem = "the body is empty"
    elif encoding and encoding.lower() not in _REQUESTED_ENCODINGS:
        problem = f"the body is encoded as {encoding}, which was not requested"
    elif content_type and "json" not in content_type:
        problem = f"{problem}; the reply is {content_type}"
    return StreamDecodeError(
        f"cannot decode the reply: {_clean(problem, MAX_MESSAGE, secrets)}",
        status=reply.status,
        operation=exchange.operation.id,
        request_id=exchange.request_id,
        attempts=exchange.attempts,
        body=_excerpt(reply.body, secrets),
    )


def transport_error(exchange: Exchange, fault: Fault) -> StreamTransportError:
    """Build the error for an attempt without a usable reply."""
    return StreamTransportError(
        fault.message if fault.phase is None else f"{fault.message} (phase: {fault.phase})",
        kind=fault.kind,
        sent=exchange.sent_so_far,
        phase=fault.phase,
        operation=exchange.operation.id,
        request_id=exchange.request_id,
        attempts=exchange.attempts,
        retry_refused=exchange.retry_refused,
    )


def held_back_error(exchange: Exchange, seconds: float, rate_limit: RateLimit | None) -> StreamRateLimitError:
    """Build the error for a call that the limiter holds back for longer than it can wait."""
    return StreamRateLimitError(
        f"{exchange.operation.id} is out of its rate limit for {seconds:.1f} s more, longer than this call may wait",
        status=429,
        code=9,
        operation=exchange.operation.id,
        request_id=exchange.request_id,
        rate_limit=rate_limit,
        attempts=exchange.attempts,
        retry_after=seconds,
        retry_refused=exchange.retry_refused,
    )
