# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class Segments(Model):
    """Viewer quality by browser, country, delivery zone, system and SDK.

    Source: schema Segments
    """

    by_browser: Lenient[list[_m.BroadcastSegment]]
    by_country: Lenient[list[_m.BroadcastSegment]]
    by_country_reason: Lenient[str]
    by_delivery_zone: Lenient[list[_m.DeliveryZoneSegment]]
    by_os: Lenient[list[_m.BroadcastSegment]]
    by_sdk: Lenient[list[_m.BroadcastSegment]]
