"""Messages of ``WebhookError``: the official SDKs' text first, details after a colon."""

from __future__ import annotations

from typing import Final

from stream_video_async.errors import WebhookError, WebhookReason

__all__ = ["refusal"]

_TEXTS: Final[dict[WebhookReason, str]] = {
    "signature_mismatch": "signature mismatch",
    "invalid_body": "invalid body",
    "too_large": "body too large",
    "invalid_gzip": "gzip decompression failed",
    "invalid_envelope": "invalid SNS envelope",
    "invalid_json": "invalid JSON payload",
    "invalid_event": "invalid JSON payload",
}


def refusal(reason: WebhookReason, detail: str = "") -> WebhookError:
    """Make the error for a webhook that is refused."""
    text = _TEXTS[reason]
    return WebhookError(f"{text}: {detail}" if detail else text, reason=reason)
