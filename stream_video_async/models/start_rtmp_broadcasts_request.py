# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request


@request
class StartRTMPBroadcastsRequest(Model):
    """Body of `StartRTMPBroadcasts`.

    Source: schema StartRTMPBroadcastsRequest
    """

    broadcasts: list[_m.RTMPBroadcastRequest]
    """Exactly 1 entry."""
