"""Messages of ``WebhookError``: the text of the official SDKs, then details after a colon."""

from __future__ import annotations

from typing import Final

from stream_video_async.errors import WebhookError, WebhookReason

__all__ = ["webhook_error"]

_TEXTS: Final[dict[WebhookReason, str]] = {
    "signature_mismatch": "signature mismatch",
    "invalid_body": "invalid body",
    "too_large": "body too large",
    "invalid_gzip": "gzip decompression failed",
    "invalid_envelope": "invalid SNS envelope",
    "invalid_json": "invalid JSON payload",
    "invalid_event": "invalid JSON payload",
}


def webhook_error(reason: WebhookReason, detail: str = "") -> WebhookError:
    """Create the error for a reason."""
    text = _TEXTS[reason]
    return WebhookError(f"{text}: {detail}" if detail else text, reason=reason)
