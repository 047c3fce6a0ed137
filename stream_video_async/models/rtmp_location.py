# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class RTMPLocation(Model):
    """RTMP server that a call type sends to.

    Source: schema RTMPLocation
    """

    name: Lenient[str]
    stream_key: Lenient[str]
    """Key appended to `stream_url`."""
    stream_url: Lenient[str]
    """RTMP server that the call is sent to."""
