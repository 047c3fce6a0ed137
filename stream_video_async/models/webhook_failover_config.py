# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, reply


@reply(kw_only=True)
class WebhookFailoverConfig(Model):
    """Fallback for webhooks: a Google Cloud bucket.

    Source: schema WebhookFailoverConfig
    """

    gcs_bucket: str | None = None
    gcs_credentials: str | None = None
    gcs_path: str | None = None
    type: str | None = None
