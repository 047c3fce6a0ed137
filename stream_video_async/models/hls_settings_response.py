# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class HLSSettingsResponse(Model):
    """HLS broadcast settings in force.

    Source: schema HLSSettingsResponse
    """

    auto_on: Lenient[bool]
    """Starts the broadcast by itself."""
    enabled: Lenient[bool]
    """Allows HLS for the call."""
    layout: Lenient[_m.LayoutSettingsResponse]
    """How the picture is composed."""
    quality_tracks: Lenient[list[str]]
    """Sizes that are produced."""
