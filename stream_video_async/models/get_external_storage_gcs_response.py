# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class GetExternalStorageGCSResponse(Model):
    """Google Cloud bucket used for imports.

    Source: schema GetExternalStorageGCSResponse
    """

    bucket: Lenient[str]
    """Bucket name at the storage provider."""
    credentials_set: Lenient[bool]
    """True if credentials are stored; they are not shown."""
    path_prefix: str | None = None
    """Folder prefix inside the bucket."""
