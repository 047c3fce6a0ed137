# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class FileUploadResponse(Model):
    """Reply of `UploadFile`.

    Source: schema FileUploadResponse
    """

    duration: Lenient[str]
    file: str | None = None
    thumb_url: str | None = None
