# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class SharedLocationResponse(Model):
    """A live location shared in chat.

    Reply of `UpdateLiveLocation`.

    Source: schema SharedLocationResponse
    """

    channel_cid: Lenient[str]
    """Chat channel concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    created_by_device_id: Lenient[str]
    """Device whose position is being shared."""
    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    latitude: Lenient[float]
    """Degrees north of the equator, negative to the south."""
    longitude: Lenient[float]
    """Degrees east of Greenwich, negative to the west."""
    message_id: Lenient[str]
    """Message that carries the location."""
    updated_at: Lenient[Instant]
    """When it last changed."""
    user_id: Lenient[str]
    """Who shares the location."""
    channel: _m.ChannelResponse | None = None
    end_at: Instant | None = None
    """When sharing of the live location ends."""
    message: _m.MessageResponse | None = None
