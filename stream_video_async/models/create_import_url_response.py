# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class CreateImportURLResponse(Model):
    """Reply of `CreateImportURL`.

    Source: schema CreateImportURLResponse
    """

    duration: Lenient[str]
    path: Lenient[str]
    upload_url: Lenient[str]
