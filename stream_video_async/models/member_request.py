# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class MemberRequest(Model):
    """Member request.

    Source: schema MemberRequest
    """

    user_id: str
    """At least 1 character."""
    custom: dict[str, Any] | None | UnsetType = UNSET
    role: str | None | UnsetType = UNSET
