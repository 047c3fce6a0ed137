# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class PlantResponse(Model):
    """Reply of `CreatePlant`, `StopSprinkler` and `UploadPhoto`.

    Source: schema PlantResponse
    """

    duration: Lenient[str]
    plant: Lenient[_m.Plant]
