# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, reply


@reply(kw_only=True)
class ScoreBands(Model):
    """Shares of good, fair and poor quality.

    Source: schema ScoreBands
    """

    good: float | None = None
    ok: float | None = None
    poor: float | None = None
