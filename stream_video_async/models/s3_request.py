# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class S3Request(Model):
    """S3 request.

    Source: schema S3Request
    """

    s3_region: str
    s3_api_key: str | None | UnsetType = UNSET
    s3_custom_endpoint_url: str | None | UnsetType = UNSET
    s3_secret: str | None | UnsetType = UNSET
