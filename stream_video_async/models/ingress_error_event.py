# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class IngressErrorEvent(Model):
    """Sent when a critical error stops a stream coming in.

    The event `ingress.error`.

    Source: schema IngressErrorEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    error: Lenient[str]
    """What went wrong, in words."""
    ingress_stream_id: Lenient[str]
    """ID that ties together the events of one stream."""
    type: Lenient[Literal["ingress.error"]] = "ingress.error"
    """Event name, always `ingress.error`. Default: `ingress.error`."""
    user_id: Lenient[str]
    """Whose stream it was."""
    code: str | None = None
    """Short name of the error."""
