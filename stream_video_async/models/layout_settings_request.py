# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class LayoutSettingsRequest(Model):
    """Layout settings request.

    Source: schema LayoutSettingsRequest
    """

    name: Literal["custom", "grid", "mobile", "single-participant", "spotlight"] | str
    detect_orientation: bool | None | UnsetType = UNSET
    external_app_url: str | None | UnsetType = UNSET
    external_css_url: str | None | UnsetType = UNSET
    options: dict[str, Any] | None | UnsetType = UNSET
