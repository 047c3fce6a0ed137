# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class CallUpdatedEvent(Model):
    """The event `call.updated`.

    Source: schema CallUpdatedEvent
    """

    call: Lenient[_m.CallResponse]
    call_cid: Lenient[str]
    capabilities_by_role: Lenient[dict[str, list[str]]]
    created_at: Lenient[Instant]
    type: Lenient[str] = "call.updated"
