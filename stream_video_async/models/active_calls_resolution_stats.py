# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class ActiveCallsResolutionStats(Model):
    """Active calls resolution stats.

    Source: schema ActiveCallsResolutionStats
    """

    p10: Lenient[float]
    p50: Lenient[float]
