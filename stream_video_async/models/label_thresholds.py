# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, reply


@reply
class LabelThresholds(Model):
    """Label thresholds.

    Source: schema LabelThresholds
    """

    block: float | None = None
    """From 0 to 1."""
    flag: float | None = None
    """From 0 to 1."""
