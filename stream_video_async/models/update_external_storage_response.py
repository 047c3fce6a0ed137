# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Lenient, Model, reply


@reply
class UpdateExternalStorageResponse(Model):
    """Reply of `UpdateExternalStorage`.

    Source: schema UpdateExternalStorageResponse
    """

    bucket: Lenient[str]
    duration: Lenient[str]
    name: Lenient[str]
    path: Lenient[str]
    type: Lenient[Literal["abs", "gcs", "s3"] | str]
