# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class GetExternalStorageGCSResponse(Model):
    """Get external storage GCS response.

    Source: schema GetExternalStorageGCSResponse
    """

    bucket: Lenient[str]
    credentials_set: Lenient[bool]
    path_prefix: str | None = None
