# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class MetricDescriptor(Model):
    """Metric descriptor.

    Source: schema MetricDescriptor
    """

    label: Lenient[str]
    description: str | None = None
    unit: str | None = None
