# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class PoorTail(Model):
    """Viewers with poor quality, and the causes.

    Source: schema PoorTail
    """

    healthy_viewers: Lenient[int]
    note: Lenient[str]
    poor_by_cause: Lenient[_m.PoorByCause]
    poor_total: Lenient[int]
    supporting: Lenient[_m.Supporting]
    healthy_pct: float | None = None
