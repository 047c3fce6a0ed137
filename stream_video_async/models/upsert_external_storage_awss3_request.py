# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class UpsertExternalStorageAWSS3Request(Model):
    """Amazon S3 bucket to use for imports.

    Source: schema UpsertExternalStorageAWSS3Request
    """

    bucket: str
    """Bucket name at the storage provider. Required."""
    region: str
    """AWS region of the bucket. Required."""
    role_arn: str
    """IAM role that is assumed to read the bucket. Required."""
    path_prefix: str | None = None
    """Folder prefix inside the bucket."""
