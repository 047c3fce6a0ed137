# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, reply


@reply
class ActiveCallsMetrics(Model):
    """Active calls metrics.

    Source: schema ActiveCallsMetrics
    """

    join_call_api: _m.JoinCallAPIMetrics | None = None
    publishers: _m.PublishersMetrics | None = None
    subscribers: _m.SubscribersMetrics | None = None
