# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class CheckSNSRequest(Model):
    """Amazon SNS credentials to try.

    Body of `CheckSNS`.

    Source: schema CheckSNSRequest
    """

    sns_key: str | None = None
    """Access key for Amazon SNS."""
    sns_secret: str | None = None
    """Secret that belongs to `sns_key`."""
    sns_topic_arn: str | None = None
    """ARN of the Amazon SNS topic."""
