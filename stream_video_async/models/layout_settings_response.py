# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._models.base import Lenient, Model, reply


@reply
class LayoutSettingsResponse(Model):
    """Layout settings response.

    Source: schema LayoutSettingsResponse
    """

    external_app_url: Lenient[str]
    external_css_url: Lenient[str]
    name: Lenient[Literal["custom", "grid", "mobile", "single-participant", "spotlight"] | str]
    detect_orientation: bool | None = None
    options: dict[str, Any] | None = None
