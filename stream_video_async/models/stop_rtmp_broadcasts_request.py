# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class StopRTMPBroadcastsRequest(Model):
    """Stops one RTMP broadcast of a call; has no fields.

    Body of `StopRTMPBroadcast`.

    Source: schema StopRTMPBroadcastsRequest
    """
