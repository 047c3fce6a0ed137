# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class VideoReactionsResponse(Model):
    """One kind of reaction over time.

    Source: schema VideoReactionsResponse
    """

    reaction: Lenient[str]
    count_over_time: _m.VideoReactionOverTimeResponse | None = None
