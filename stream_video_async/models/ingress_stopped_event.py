# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply
class IngressStoppedEvent(Model):
    """The event `ingress.stopped`.

    Source: schema IngressStoppedEvent
    """

    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    ingress_stream_id: Lenient[str]
    type: Lenient[str] = "ingress.stopped"
    user_id: Lenient[str]
