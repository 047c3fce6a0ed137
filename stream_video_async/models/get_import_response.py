# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class GetImportResponse(Model):
    """Reply of `GetImport`.

    Source: schema GetImportResponse
    """

    duration: Lenient[str]
    import_task: _m.ImportTask | None = None
