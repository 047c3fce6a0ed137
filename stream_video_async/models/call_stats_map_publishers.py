# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class CallStatsMapPublishers(Model):
    """Everyone who publishes, for the map.

    Source: schema CallStatsMapPublishers
    """

    publishers: Lenient[list[_m.CallStatsMapPublisher]]
