# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class CallStatsMapSFUs(Model):
    """Media servers used by the call, for the map.

    Source: schema CallStatsMapSFUs
    """

    locations: Lenient[list[_m.SFULocationResponse]]
