# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class ListImportV2TasksResponse(Model):
    """Reply of `ListImportV2Tasks`.

    Source: schema ListImportV2TasksResponse
    """

    duration: Lenient[str]
    import_tasks: Lenient[list[_m.ImportV2TaskItem]]
    next: str | None = None
    prev: str | None = None
