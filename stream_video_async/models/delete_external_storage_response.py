# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class DeleteExternalStorageResponse(Model):
    """Reply of `DeleteExternalStorage` and `DeleteImporterExternalStorage`.

    Source: schema DeleteExternalStorageResponse
    """

    duration: Lenient[str]
