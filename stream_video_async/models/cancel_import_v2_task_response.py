# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class CancelImportV2TaskResponse(Model):
    """Reply of `CancelImportV2Task`.

    Source: schema CancelImportV2TaskResponse
    """

    duration: Lenient[str]
