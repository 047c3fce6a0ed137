# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply
class EgressRTMPResponse(Model):
    """Egress RTMP response.

    Source: schema EgressRTMPResponse
    """

    name: Lenient[str]
    started_at: Lenient[Instant]
    stream_key: str | None = None
    stream_url: str | None = None
