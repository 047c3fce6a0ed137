# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, reply


@reply(kw_only=True)
class Percentiles(Model):
    """Median and 95th percentile of a measure.

    Source: schema Percentiles
    """

    p50: float | None = None
    """Median (50th percentile)."""
    p95: float | None = None
    """95th percentile."""
