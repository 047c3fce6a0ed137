# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class CreateImportV2TaskResponse(Model):
    """Reply of `CreateImportV2Task`.

    Source: schema CreateImportV2TaskResponse
    """

    app_pk: Lenient[int]
    created_at: Lenient[Instant]
    duration: Lenient[str]
    id: Lenient[str]
    product: Lenient[str]
    settings: Lenient[_m.ImportV2TaskSettings]
    state: Lenient[int]
    updated_at: Lenient[Instant]
