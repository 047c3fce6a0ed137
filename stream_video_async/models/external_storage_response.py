# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ExternalStorageResponse(Model):
    """Storage of your own that is registered for files.

    Source: schema ExternalStorageResponse
    """

    bucket: Lenient[str]
    """Bucket name at the storage provider."""
    name: Lenient[str]
    """Name to refer to the storage by."""
    path: Lenient[str]
    """Folder prefix under which files are put."""
    type: Lenient[Literal["abs", "gcs", "s3"] | str]
    """`s3`, `gcs` (Google Cloud) or `abs` (Azure Blob)."""
