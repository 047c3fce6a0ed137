# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ConcurrencyMinute(Model):
    """Joins, leaves and viewer counts of one minute.

    Source: schema ConcurrencyMinute
    """

    joins: Lenient[int]
    leaves: Lenient[int]
    max: Lenient[int]
    min: Lenient[int]
    minute: Lenient[str]
