# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, reply


@reply(kw_only=True)
class ActiveCallsMetrics(Model):
    """Quality of the calls in progress: joining, publishing and subscribing.

    Source: schema ActiveCallsMetrics
    """

    join_call_api: _m.JoinCallAPIMetrics | None = None
    """Volume, failures and latency of join requests."""
    publishers: _m.PublishersMetrics | None = None
    """Quality on the sending side."""
    subscribers: _m.SubscribersMetrics | None = None
    """Quality on the receiving side."""
