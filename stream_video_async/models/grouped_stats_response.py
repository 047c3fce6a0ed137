# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class GroupedStatsResponse(Model):
    """Grouped stats response.

    Source: schema GroupedStatsResponse
    """

    name: Lenient[str]
    unique: Lenient[int]
