# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class HLSSettings(Model):
    """HLS broadcast settings of a call type.

    Source: schema HLSSettings
    """

    auto_on: Lenient[bool]
    """Starts the broadcast by itself."""
    enabled: Lenient[bool]
    """Allows HLS for the call."""
    quality_tracks: Lenient[list[str]]
    """Sizes that are produced."""
    layout: _m.LayoutSettings | None = None
    """How the picture is composed."""
