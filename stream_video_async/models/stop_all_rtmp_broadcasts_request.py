# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class StopAllRTMPBroadcastsRequest(Model):
    """Stops every RTMP broadcast of a call; has no fields.

    Source: schema StopAllRTMPBroadcastsRequest
    """
