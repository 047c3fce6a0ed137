# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class ClosedCaptionEvent(Model):
    """Sent for every caption, for clients to show in the call.

    The event `call.closed_caption`.

    Source: schema ClosedCaptionEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    closed_caption: Lenient[_m.CallClosedCaption]
    """The caption to show."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    type: Lenient[Literal["call.closed_caption"]] = "call.closed_caption"
    """Event name, always `call.closed_caption`. Default: `call.closed_caption`."""
