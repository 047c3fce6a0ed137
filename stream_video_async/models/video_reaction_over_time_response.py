# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, reply


@reply(kw_only=True)
class VideoReactionOverTimeResponse(Model):
    """Number of reactions minute by minute.

    Source: schema VideoReactionOverTimeResponse
    """

    by_minute: list[_m.CountByMinuteResponse] | None = None
