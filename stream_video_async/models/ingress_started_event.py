# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class IngressStartedEvent(Model):
    """Sent when somebody starts to stream into a call.

    The event `ingress.started`.

    Source: schema IngressStartedEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    ingress_stream_id: Lenient[str]
    """ID that ties together the events of one stream."""
    publisher_type: Lenient[str]
    """Protocol, for example `rtmps`, `srt`, `rtmp` or `rtsp`."""
    type: Lenient[Literal["ingress.started"]] = "ingress.started"
    """Event name, always `ingress.started`. Default: `ingress.started`."""
    user_id: Lenient[str]
    """Whose stream it is."""
    client_ip: str | None = None
    """Address the stream comes from."""
    client_name: str | None = None
    """Program that streams, for example OBS Studio."""
    version: str | None = None
    """Release of the streaming program."""
