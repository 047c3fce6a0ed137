"""The one place that words a refusal: the official SDKs' texts first, details after a colon."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from stream_video_async.errors import WebhookError

__all__ = ["WebhookReason", "refusal"]

WebhookReason: TypeAlias = Literal[
    "signature_mismatch",
    "invalid_body",
    "too_large",
    "invalid_gzip",
    "invalid_envelope",
    "invalid_json",
    "invalid_event",
]
"""Why a webhook was refused, as ``WebhookError.reason`` tells it.

``signature_mismatch``: not signed with any of the secrets. ``invalid_body``: neither bytes nor text.
``too_large``: beyond the bound, perhaps a decompression bomb. ``invalid_gzip``: damaged, cut short or with data behind.
``invalid_envelope``: an SNS message that carries no event. ``invalid_json``: no JSON.
``invalid_event``: JSON, but no event: no ``type``, or a value that its model cannot hold.
"""

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
