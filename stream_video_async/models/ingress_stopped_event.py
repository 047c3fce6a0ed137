# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class IngressStoppedEvent(Model):
    """Sent when a stream coming in stops, by the user or because the call ended.

    The event `ingress.stopped`.

    Source: schema IngressStoppedEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    ingress_stream_id: Lenient[str]
    """ID that ties together the events of one stream."""
    type: Lenient[Literal["ingress.stopped"]] = "ingress.stopped"
    """Event name, always `ingress.stopped`. Default: `ingress.stopped`."""
    user_id: Lenient[str]
    """Whose stream it was."""
