# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class SharedLocationResponseData(Model):
    """Shared location response data.

    Source: schema SharedLocationResponseData
    """

    channel_cid: Lenient[str]
    created_at: Lenient[Instant]
    created_by_device_id: Lenient[str]
    latitude: Lenient[float]
    longitude: Lenient[float]
    message_id: Lenient[str]
    updated_at: Lenient[Instant]
    user_id: Lenient[str]
    channel: _m.ChannelResponse | None = None
    end_at: Instant | None = None
    message: _m.MessageResponse | None = None
