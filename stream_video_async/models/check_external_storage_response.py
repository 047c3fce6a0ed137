# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class CheckExternalStorageResponse(Model):
    """Reply of `CheckExternalStorage`.

    Source: schema CheckExternalStorageResponse
    """

    duration: Lenient[str]
    file_url: Lenient[str]
