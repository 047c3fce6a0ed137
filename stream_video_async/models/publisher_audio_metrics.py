# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, reply


@reply(kw_only=True)
class PublisherAudioMetrics(Model):
    """Quality of the sound sent.

    Source: schema PublisherAudioMetrics
    """

    jitter_ms: _m.ActiveCallsLatencyStats | None = None
