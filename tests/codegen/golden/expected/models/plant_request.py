# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .. import models as _m
from .._models.base import Instant, Model, request
from ..types import UNSET, UnsetType


@request
class PlantRequest(Model):
    """Body of `CreatePlant`.

    Source: schema PlantRequest
    """

    name: str
    """From 1 to 40 characters. Required."""
    beds: dict[str, list[str]] | None | UnsetType = UNSET
    companions: list[_m.Companion] | None | UnsetType = UNSET
    """At most 3 entries."""
    custom: dict[str, Any] | None | UnsetType = UNSET
    height: float | None | UnsetType = UNSET
    """From 0 to 99."""
    kind: Literal["shrub", "tree"] | str | None | UnsetType = UNSET
    labels: dict[str, str] | None | UnsetType = UNSET
    layers: Literal[1, 2] | int | None | UnsetType = UNSET
    planted_at: Instant | None | UnsetType = UNSET
    replaced: bool | None | UnsetType = UNSET
