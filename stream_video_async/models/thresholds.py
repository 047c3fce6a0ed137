# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, reply


@reply
class Thresholds(Model):
    """Thresholds.

    Source: schema Thresholds
    """

    explicit: _m.LabelThresholds | None = None
    spam: _m.LabelThresholds | None = None
    toxic: _m.LabelThresholds | None = None
