# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class UpdateUserPartialRequest(Model):
    """Changes to some fields of a user.

    Source: schema UpdateUserPartialRequest
    """

    id: str
    """Whom to change. Required."""
    set: dict[str, Any] | None | UnsetType = UNSET
    """New values by field."""
    unset: list[str] | None | UnsetType = UNSET
    """Fields to clear."""
