# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class SourceHealth(Model):
    """How steadily the sender fed the broadcast.

    Source: schema SourceHealth
    """

    co_host_peak: Lenient[int]
    dead_air_s: Lenient[int]
    interruptions: Lenient[list[_m.SourceInterruption]]
    """Gaps in what the sender delivered."""
    publisher_sessions: Lenient[list[_m.PublisherSession]]
    """Connections that fed the broadcast."""
