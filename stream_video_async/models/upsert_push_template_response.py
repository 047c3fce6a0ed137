# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class UpsertPushTemplateResponse(Model):
    """Reply of `UpsertPushTemplate`.

    Source: schema UpsertPushTemplateResponse
    """

    duration: Lenient[str]
    template: _m.PushTemplateResponse | None = None
