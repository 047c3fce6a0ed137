# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class GetExternalStorageAWSS3Response(Model):
    """Amazon S3 bucket used for imports.

    Source: schema GetExternalStorageAWSS3Response
    """

    bucket: Lenient[str]
    """Bucket name at the storage provider."""
    region: Lenient[str]
    """AWS region of the bucket."""
    role_arn: Lenient[str]
    """IAM role that is assumed to read the bucket."""
    path_prefix: str | None = None
    """Folder prefix inside the bucket."""
