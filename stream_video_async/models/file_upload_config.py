# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class FileUploadConfig(Model):
    """Which file types and sizes an upload may have.

    Source: schema FileUploadConfig
    """

    size_limit: Lenient[int]
    """Largest upload in bytes, up to 104857600 (100 MiB). From 0 to 104857600."""
    allowed_file_extensions: list[str] | None = None
    allowed_mime_types: list[str] | None = None
    blocked_file_extensions: list[str] | None = None
    blocked_mime_types: list[str] | None = None
