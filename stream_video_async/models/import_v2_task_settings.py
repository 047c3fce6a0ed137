# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, reply


@reply(kw_only=True)
class ImportV2TaskSettings(Model):
    """Source of the data for an import, and options for taking it in.

    Source: schema ImportV2TaskSettings
    """

    merge_custom: bool | None = None
    """Whether custom data is added to what is there instead of replacing it."""
    mode: str | None = None
    path: str | None = None
    s3: _m.ImportV2TaskSettingsS3 | None = None
    skip_references_check: bool | None = None
    use_import_time_as_op_time: bool | None = None
