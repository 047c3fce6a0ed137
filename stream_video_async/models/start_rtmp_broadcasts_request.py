# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class StartRTMPBroadcastsRequest(Model):
    """Starts an RTMP broadcast.

    Body of `StartRTMPBroadcasts`.

    Source: schema StartRTMPBroadcastsRequest
    """

    broadcasts: list[_m.RTMPBroadcastRequest]
    """Exactly one broadcast to begin. Exactly 1 entry. Required."""
