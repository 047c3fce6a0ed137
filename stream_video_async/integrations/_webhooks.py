"""What the webhook endpoints of all frameworks share: limits, status codes and log records."""

from __future__ import annotations

import logging
from typing import Final

from stream_video_async import AsyncStreamClient
from stream_video_async.errors import StreamCredentialsError, WebhookError
from stream_video_async.webhooks import Outcome, SigningKeys

__all__ = [
    "INCOMPLETE",
    "MAX_BODY_BYTES",
    "RETRY_AFTER",
    "client_keys",
    "error_status",
    "log_rejection",
    "outcome_status",
]

MAX_BODY_BYTES: Final = 1024 * 1024
"""Default limit on the size of a body as received. Real events are far smaller."""

INCOMPLETE: Final = "it is truncated or does not match its headers"
RETRY_AFTER: Final = "1"
"""Seconds after which Stream may retry while an earlier attempt is still being handled."""

_logger: Final = logging.getLogger("stream_video_async.webhooks")

_STATUSES: Final = {"signature_mismatch": 401, "too_large": 413}


def client_keys(client: AsyncStreamClient) -> SigningKeys:
    """Return the client's API secret, to verify webhooks with.

    Raises:
        StreamCredentialsError: The client has only a token.
    """
    secret = client.config.api_secret
    if secret is None:
        raise StreamCredentialsError("this client has no API secret to verify webhooks with: pass one")
    return SigningKeys(secret)


def error_status(error: WebhookError) -> int:
    """Return 401 for an invalid signature, 413 for a body above a limit, 400 otherwise. Stream does not retry these."""
    return _STATUSES.get(error.reason, 400)


def log_rejection(error: WebhookError) -> None:
    """Log a rejected delivery. The error's message may quote the body, so only the reason is logged."""
    fields = {"event": "webhook.refused", "reason": error.reason}
    _logger.warning("webhook.refused reason=%s", error.reason, extra=fields)


def outcome_status(outcome: Outcome) -> int:
    """Return 503 while an earlier attempt is still being handled, so that Stream retries; 200 otherwise."""
    return 503 if outcome == "running" else 200
