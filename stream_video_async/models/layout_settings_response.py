# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class LayoutSettingsResponse(Model):
    """Picture layout in force.

    Source: schema LayoutSettingsResponse
    """

    external_app_url: Lenient[str]
    """Address of your own layout app."""
    external_css_url: Lenient[str]
    """Address of your own style sheet."""
    name: Lenient[Literal["custom", "grid", "mobile", "single-participant", "spotlight"] | str]
    """`spotlight`, `grid`, `single-participant`, `mobile` or `custom`."""
    detect_orientation: bool | None = None
    """Takes portrait or landscape orientation into account."""
    options: dict[str, Any] | None = None
    """Options of the layout, by name."""
