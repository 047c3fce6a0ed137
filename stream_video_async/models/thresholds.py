# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, reply


@reply(kw_only=True)
class Thresholds(Model):
    """When AI moderation steps in, by kind of content.

    Source: schema Thresholds
    """

    explicit: _m.LabelThresholds | None = None
    """Scores from which content counts as explicit."""
    spam: _m.LabelThresholds | None = None
    """Scores from which content counts as spam."""
    toxic: _m.LabelThresholds | None = None
    """Scores from which content counts as toxic."""
