# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, reply


@reply(kw_only=True)
class LabelThresholds(Model):
    """Scores from 0 to 1 at which moderation steps in.

    Source: schema LabelThresholds
    """

    block: float | None = None
    """Score from which a message is blocked, 0 to 1."""
    flag: float | None = None
    """Score from which a message is flagged, 0 to 1."""
