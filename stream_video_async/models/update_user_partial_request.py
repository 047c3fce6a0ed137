# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class UpdateUserPartialRequest(Model):
    """Update user partial request.

    Source: schema UpdateUserPartialRequest
    """

    id: str
    set: dict[str, Any] | None | UnsetType = UNSET
    unset: list[str] | None | UnsetType = UNSET
