# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class UpsertExternalStorageRequest(Model):
    """Storage that imports should read from.

    Body of `UpsertImporterExternalStorage`.

    Source: schema UpsertExternalStorageRequest
    """

    type: Literal["aws_s3", "gcs"] | str
    """`aws_s3` or `gcs`. Required."""
    aws_s3: _m.UpsertExternalStorageAWSS3Request | None = None
    """Bucket to use with type `aws_s3`."""
    gcs: _m.UpsertExternalStorageGCSRequest | None = None
    """Bucket to use with type `gcs`."""
