# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class CheckSQSRequest(Model):
    """Amazon SQS credentials to try.

    Body of `CheckSQS`.

    Source: schema CheckSQSRequest
    """

    sqs_key: str | None = None
    """Access key for Amazon SQS."""
    sqs_secret: str | None = None
    """Secret that belongs to `sqs_key`."""
    sqs_url: str | None = None
    """Address of the Amazon SQS queue."""
