# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .. import models as _m
from .._models.base import Instant, Model, request


@request(kw_only=True)
class PlantRequest(Model):
    """Body of `CreatePlant`.

    Source: schema PlantRequest
    """

    name: str
    """From 1 to 40 characters. Required."""
    beds: dict[str, list[str]] | None = None
    companions: list[_m.Companion] | None = None
    """At most 3 entries."""
    custom: dict[str, Any] | None = None
    height: float | None = None
    """From 0 to 99."""
    kind: Literal["shrub", "tree"] | str | None = None
    labels: dict[str, str] | None = None
    layers: Literal[1, 2] | int | None = None
    planted_at: Instant | None = None
    replaced: bool | None = None
