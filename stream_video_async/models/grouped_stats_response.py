# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class GroupedStatsResponse(Model):
    """Participants in one group, such as one browser.

    Source: schema GroupedStatsResponse
    """

    name: Lenient[str]
    unique: Lenient[int]
