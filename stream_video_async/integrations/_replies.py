"""What every framework answers to a delivery, as status and text."""

from __future__ import annotations

import logging
from typing import Final

from stream_video_async import AsyncStreamClient
from stream_video_async.errors import StreamConfigError, WebhookError
from stream_video_async.webhooks import Outcome, SigningKeys

__all__ = [
    "MAX_BODY_BYTES",
    "RETRY_AFTER",
    "client_keys",
    "log_refusal",
    "outcome_status",
    "refusal_status",
    "sender_gone",
    "too_large",
]

MAX_BODY_BYTES: Final = 1024 * 1024
"""Default limit on the size of a request's body as received. Real events are far smaller."""

RETRY_AFTER: Final = "1"
"""Seconds after which a repeat may come while an earlier attempt is still being handled."""

_logger: Final = logging.getLogger("stream_video_async.webhooks")

_STATUSES: Final = {"signature_mismatch": 401, "too_large": 413}


def client_keys(client: AsyncStreamClient) -> SigningKeys:
    """Return what webhooks of the client's app are verified with.

    Raises:
        StreamConfigError: The client acts with a token and has no secret.
    """
    secret = client.config.api_secret
    if secret is None:
        raise StreamConfigError("this client has no API secret to verify webhooks with; pass the secret explicitly")
    return SigningKeys(secret)


def too_large(limit: int) -> WebhookError:
    """Make the refusal of a body beyond a bound."""
    return WebhookError(f"body too large: more than {limit} bytes", reason="too_large")


def sender_gone() -> WebhookError:
    """Make the refusal of a body that ended early, or that the server could not inflate."""
    return WebhookError("invalid body: it is cut short or does not match its headers", reason="invalid_body")


def refusal_status(error: WebhookError) -> int:
    """Return 401 for a wrong signature, 413 for a body beyond the bounds, 400 otherwise; Stream repeats none."""
    return _STATUSES.get(error.reason, 400)


def log_refusal(error: WebhookError) -> None:
    """Log a rejected delivery. The error's message may quote the body, so only the reason is logged."""
    fields = {"event": "webhook.refused", "reason": error.reason}
    _logger.warning("webhook.refused reason=%s", error.reason, extra=fields)


def outcome_status(outcome: Outcome) -> int:
    """Return 503 while an earlier attempt is still being handled, so that Stream repeats; 200 otherwise."""
    return 503 if outcome == "running" else 200
