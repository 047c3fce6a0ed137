# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class ValidateExternalStorageResponse(Model):
    """Reply of `ValidateImporterExternalStorage`.

    Source: schema ValidateExternalStorageResponse
    """

    duration: Lenient[str]
