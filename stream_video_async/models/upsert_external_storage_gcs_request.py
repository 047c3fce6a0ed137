# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class UpsertExternalStorageGCSRequest(Model):
    """Upsert external storage GCS request.

    Source: schema UpsertExternalStorageGCSRequest
    """

    bucket: str
    credentials: str
    path_prefix: str | None | UnsetType = UNSET
