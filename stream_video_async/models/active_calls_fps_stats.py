# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class ActiveCallsFPSStats(Model):
    """Active calls FPS stats.

    Source: schema ActiveCallsFPSStats
    """

    p05: Lenient[float]
    p10: Lenient[float]
    p50: Lenient[float]
    p90: Lenient[float]
