# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Lenient, Model, reply


@reply
class ExternalStorageResponse(Model):
    """External storage response.

    Source: schema ExternalStorageResponse
    """

    bucket: Lenient[str]
    name: Lenient[str]
    path: Lenient[str]
    type: Lenient[Literal["abs", "gcs", "s3"] | str]
