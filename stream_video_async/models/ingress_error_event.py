# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply
class IngressErrorEvent(Model):
    """The event `ingress.error`.

    Source: schema IngressErrorEvent
    """

    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    error: Lenient[str]
    ingress_stream_id: Lenient[str]
    type: Lenient[str] = "ingress.error"
    user_id: Lenient[str]
    code: str | None = None
