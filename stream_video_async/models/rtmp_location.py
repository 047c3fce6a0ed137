# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class RTMPLocation(Model):
    """RTMP location.

    Source: schema RTMPLocation
    """

    name: Lenient[str]
    stream_key: Lenient[str]
    stream_url: Lenient[str]
