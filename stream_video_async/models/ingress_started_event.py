# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply
class IngressStartedEvent(Model):
    """The event `ingress.started`.

    Source: schema IngressStartedEvent
    """

    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    ingress_stream_id: Lenient[str]
    publisher_type: Lenient[str]
    type: Lenient[str] = "ingress.started"
    user_id: Lenient[str]
    client_ip: str | None = None
    client_name: str | None = None
    version: str | None = None
