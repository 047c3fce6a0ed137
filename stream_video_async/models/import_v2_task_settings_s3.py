# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, reply
from ..types import UNSET, UnsetType


@reply
class ImportV2TaskSettingsS3(Model):
    """Import V2 task settings S3.

    Source: schema ImportV2TaskSettingsS3
    """

    bucket: str | None | UnsetType = UNSET
    dir: str | None | UnsetType = UNSET
    region: str | None | UnsetType = UNSET
