# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class ClosedCaptionEvent(Model):
    """The event `call.closed_caption`.

    Source: schema ClosedCaptionEvent
    """

    call_cid: Lenient[str]
    closed_caption: Lenient[_m.CallClosedCaption]
    created_at: Lenient[Instant]
    type: Lenient[str] = "call.closed_caption"
