# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class UpsertExternalStorageGCSRequest(Model):
    """Google Cloud bucket to use for imports.

    Source: schema UpsertExternalStorageGCSRequest
    """

    bucket: str
    """Bucket name at the storage provider. Required."""
    credentials: str
    """Service account key as JSON. Required."""
    path_prefix: str | None = None
    """Folder prefix inside the bucket."""
