# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class GetExternalStorageAWSS3Response(Model):
    """Get external storage AWSS3 response.

    Source: schema GetExternalStorageAWSS3Response
    """

    bucket: Lenient[str]
    region: Lenient[str]
    role_arn: Lenient[str]
    path_prefix: str | None = None
