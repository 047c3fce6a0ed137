# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class CheckSQSRequest(Model):
    """Body of `CheckSQS`.

    Source: schema CheckSQSRequest
    """

    sqs_key: str | None | UnsetType = UNSET
    sqs_secret: str | None | UnsetType = UNSET
    sqs_url: str | None | UnsetType = UNSET
