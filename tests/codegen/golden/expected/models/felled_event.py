# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class FelledEvent(Model):
    """The event `plant.felled` and `plant.lost`.

    Source: schema FelledEvent
    """

    created_at: Lenient[Instant]
    type: Lenient[Literal["plant.felled", "plant.lost"]] = "plant.felled"
    """Default: `plant.felled`."""
