# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class CallDeletedEvent(Model):
    """The event `call.deleted`.

    Source: schema CallDeletedEvent
    """

    call: Lenient[_m.CallResponse]
    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    type: Lenient[str] = "call.deleted"
