# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, request


@request(kw_only=True)
class PushConfig(Model):
    """General push settings of the app.

    Source: schema PushConfig
    """

    version: Literal["v1", "v2", "v3"] | str
    """`v1`, `v2` or `v3`. Required."""
    offline_only: bool | None = None
