# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class CallStatsMapLocation(Model):
    """Call stats map location.

    Source: schema CallStatsMapLocation
    """

    count: Lenient[int]
    live_count: Lenient[int]
    location: _m.CallStatsLocation | None = None
