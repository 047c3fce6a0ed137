# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class CallClosedCaption(Model):
    """Call closed caption.

    Source: schema CallClosedCaption
    """

    end_time: Lenient[Instant]
    id: Lenient[str]
    language: Lenient[str]
    speaker_id: Lenient[str]
    start_time: Lenient[Instant]
    text: Lenient[str]
    translated: Lenient[bool]
    user: Lenient[_m.UserResponse]
    service: str | None = None
