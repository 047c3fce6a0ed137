# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Model, request


@request(kw_only=True)
class UpdateUserPartialRequest(Model):
    """Changes to some fields of a user.

    Source: schema UpdateUserPartialRequest
    """

    id: str
    """Whom to change. Required."""
    set: dict[str, Any] | None = None
    """New values by field."""
    unset: list[str] | None = None
    """Fields to clear."""
