# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, reply
from ..types import UNSET, UnsetType


@reply
class WebhookFailoverConfig(Model):
    """Fallback for webhooks: a Google Cloud bucket.

    Source: schema WebhookFailoverConfig
    """

    gcs_bucket: str | None | UnsetType = UNSET
    gcs_credentials: str | None | UnsetType = UNSET
    gcs_path: str | None | UnsetType = UNSET
    type: str | None | UnsetType = UNSET
