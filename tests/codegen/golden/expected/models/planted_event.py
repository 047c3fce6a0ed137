# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class PlantedEvent(Model):
    """The event `plant.planted`.

    Source: schema PlantedEvent
    """

    created_at: Lenient[Instant]
    plant: Lenient[_m.Plant]
    type: Lenient[Literal["plant.planted"]] = "plant.planted"
    """Default: `plant.planted`."""
