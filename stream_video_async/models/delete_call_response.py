# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class DeleteCallResponse(Model):
    """Reply of `DeleteCall`.

    Source: schema DeleteCallResponse
    """

    call: Lenient[_m.CallResponse]
    duration: Lenient[str]
    task_id: str | None = None
