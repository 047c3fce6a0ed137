# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, reply


@reply(kw_only=True)
class ImportV2TaskSettingsS3(Model):
    """S3 location of the import files.

    Source: schema ImportV2TaskSettingsS3
    """

    bucket: str | None = None
    """Bucket name at the storage provider."""
    dir: str | None = None
    region: str | None = None
    """AWS region of the bucket."""
