# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class GeofenceSettingsResponse(Model):
    """Geofences in force, by name.

    Source: schema GeofenceSettingsResponse
    """

    names: Lenient[list[str]]
