# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._models.base import Model, request


@request(kw_only=True)
class LayoutSettingsRequest(Model):
    """Picture layout to use for a recording or broadcast.

    Source: schema LayoutSettingsRequest
    """

    name: Literal["custom", "grid", "mobile", "single-participant", "spotlight"] | str
    """`spotlight`, `grid`, `single-participant`, `mobile` or `custom`. Required."""
    detect_orientation: bool | None = None
    """Takes portrait or landscape orientation into account."""
    external_app_url: str | None = None
    """Address of your own layout app."""
    external_css_url: str | None = None
    """Address of your own style sheet."""
    options: dict[str, Any] | None = None
    """Options of the layout, by name."""
