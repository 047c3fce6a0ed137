# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class StartHLSBroadcastingResponse(Model):
    """Reply of `StartHLSBroadcasting`.

    Source: schema StartHLSBroadcastingResponse
    """

    duration: Lenient[str]
    playlist_url: Lenient[str]
