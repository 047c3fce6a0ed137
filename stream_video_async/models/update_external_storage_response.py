# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class UpdateExternalStorageResponse(Model):
    """The storage after the change.

    Reply of `UpdateExternalStorage`.

    Source: schema UpdateExternalStorageResponse
    """

    bucket: Lenient[str]
    """Bucket name at the storage provider."""
    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    name: Lenient[str]
    """Name to refer to the storage by."""
    path: Lenient[str]
    """Folder prefix under which files are put."""
    type: Lenient[Literal["abs", "gcs", "s3"] | str]
    """`s3`, `gcs` (Google Cloud) or `abs` (Azure Blob)."""
