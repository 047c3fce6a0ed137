# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class CreateExternalStorageResponse(Model):
    """Reply of `CreateExternalStorage`.

    Source: schema CreateExternalStorageResponse
    """

    duration: Lenient[str]
