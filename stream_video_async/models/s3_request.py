# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class S3Request(Model):
    """Credentials for Amazon S3.

    Source: schema S3Request
    """

    s3_region: str
    """AWS region of the bucket. Required."""
    s3_api_key: str | None = None
    """AWS key; without one the vendor signs in through an IAM role you set up."""
    s3_custom_endpoint_url: str | None = None
    """S3-compatible endpoint; needs `s3_api_key` and `s3_secret` too."""
    s3_secret: str | None = None
    """Secret that belongs to `s3_api_key`."""
