# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class QueryPlantsResponse(Model):
    """Reply of `GetPlants` and `QueryPlants`.

    Source: schema QueryPlantsResponse
    """

    duration: Lenient[str]
    plants: Lenient[list[_m.Plant]]
    next: str | None = None
    windows: dict[str, _m.Window] | None = None
