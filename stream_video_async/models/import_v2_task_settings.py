# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, reply
from ..types import UNSET, UnsetType


@reply
class ImportV2TaskSettings(Model):
    """Source of the data for an import, and options for taking it in.

    Source: schema ImportV2TaskSettings
    """

    merge_custom: bool | None | UnsetType = UNSET
    mode: str | None | UnsetType = UNSET
    path: str | None | UnsetType = UNSET
    s3: _m.ImportV2TaskSettingsS3 | None | UnsetType = UNSET
    skip_references_check: bool | None | UnsetType = UNSET
    use_import_time_as_op_time: bool | None | UnsetType = UNSET
