# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class CheckSNSRequest(Model):
    """Body of `CheckSNS`.

    Source: schema CheckSNSRequest
    """

    sns_key: str | None | UnsetType = UNSET
    sns_secret: str | None | UnsetType = UNSET
    sns_topic_arn: str | None | UnsetType = UNSET
