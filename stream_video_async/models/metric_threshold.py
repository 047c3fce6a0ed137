# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class MetricThreshold(Model):
    """A limit for a metric and the level it stands for.

    Source: schema MetricThreshold
    """

    level: Lenient[str]
    operator: Lenient[str]
    value: Lenient[float]
    value_unit: str | None = None
    window_seconds: int | None = None
