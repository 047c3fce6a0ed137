# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class RTMPIngress(Model):
    """RTMP way into the call.

    Source: schema RTMPIngress
    """

    address: Lenient[str]
    """Where to send RTMP."""
