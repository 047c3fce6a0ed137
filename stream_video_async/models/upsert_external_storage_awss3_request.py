# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class UpsertExternalStorageAWSS3Request(Model):
    """Upsert external storage AWSS3 request.

    Source: schema UpsertExternalStorageAWSS3Request
    """

    bucket: str
    region: str
    role_arn: str
    path_prefix: str | None | UnsetType = UNSET
