# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class CheckSNSRequest(Model):
    """Amazon SNS credentials to try.

    Body of `CheckSNS`.

    Source: schema CheckSNSRequest
    """

    sns_key: str | None | UnsetType = UNSET
    """Access key for Amazon SNS."""
    sns_secret: str | None | UnsetType = UNSET
    """Secret that belongs to `sns_key`."""
    sns_topic_arn: str | None | UnsetType = UNSET
    """ARN of the Amazon SNS topic."""
