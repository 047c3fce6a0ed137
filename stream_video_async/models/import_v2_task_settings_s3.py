# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, reply
from ..types import UNSET, UnsetType


@reply
class ImportV2TaskSettingsS3(Model):
    """S3 location of the import files.

    Source: schema ImportV2TaskSettingsS3
    """

    bucket: str | None | UnsetType = UNSET
    """Bucket name at the storage provider."""
    dir: str | None | UnsetType = UNSET
    region: str | None | UnsetType = UNSET
    """AWS region of the bucket."""
