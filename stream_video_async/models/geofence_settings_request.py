# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class GeofenceSettingsRequest(Model):
    """Geofences to apply, by name.

    Source: schema GeofenceSettingsRequest
    """

    names: list[str] | None = None
