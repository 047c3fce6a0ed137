# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class MetricDescriptor(Model):
    """Label, unit and explanation of a metric.

    Source: schema MetricDescriptor
    """

    label: Lenient[str]
    """Title of the metric for display."""
    description: str | None = None
    unit: str | None = None
    """Unit that values are in."""
