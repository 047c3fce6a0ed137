# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class UpdateExternalStorageRequest(Model):
    """New details for a registered storage.

    Body of `UpdateExternalStorage`.

    Source: schema UpdateExternalStorageRequest
    """

    bucket: str
    """Bucket name at the storage provider. Required."""
    storage_type: Literal["abs", "gcs", "s3"] | str
    """Storage service: `s3`, `gcs` (Google Cloud) or `abs` (Azure Blob). Required."""
    aws_s3: _m.S3Request | None = None
    """Amazon S3 details; needed only for that storage type."""
    azure_blob: _m.AzureRequest | None = None
    """Azure Blob Storage details; needed only for that storage type."""
    gcs_credentials: str | None = None
    """Google Cloud credentials; for storage type `gcs`."""
    path: str | None = None
    """Folder prefix under which files are put."""
