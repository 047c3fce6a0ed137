# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class StartHLSBroadcastingResponse(Model):
    """The HLS broadcast just started.

    Reply of `StartHLSBroadcasting`.

    Source: schema StartHLSBroadcastingResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    playlist_url: Lenient[str]
    """Playlist that viewers open."""
