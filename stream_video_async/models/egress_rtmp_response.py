# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class EgressRTMPResponse(Model):
    """One RTMP broadcast of a call.

    Source: schema EgressRTMPResponse
    """

    name: Lenient[str]
    """Which broadcast of the call."""
    started_at: Lenient[Instant]
    """When it began."""
    stream_key: str | None = None
    """Key appended to `stream_url`."""
    stream_url: str | None = None
    """RTMP server that the call is sent to."""
