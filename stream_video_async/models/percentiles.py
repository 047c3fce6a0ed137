# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, reply


@reply
class Percentiles(Model):
    """Percentiles.

    Source: schema Percentiles
    """

    p50: float | None = None
    p95: float | None = None
