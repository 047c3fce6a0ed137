# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class SubscriberStatsResponse(Model):
    """How many people subscribed, and how long.

    Source: schema SubscriberStatsResponse
    """

    total: Lenient[int]
    total_subscribed_duration_seconds: Lenient[int]
    unique: Lenient[int]
