# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class GetTaskResponse(Model):
    """Reply of `GetTask`.

    Source: schema GetTaskResponse
    """

    created_at: Lenient[Instant]
    duration: Lenient[str]
    status: Lenient[str]
    task_id: Lenient[str]
    updated_at: Lenient[Instant]
    error: _m.ErrorResult | None = None
    result: dict[str, Any] | None = None
