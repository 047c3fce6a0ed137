# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class CollectUserFeedbackRequest(Model):
    """Body of `CollectUserFeedback`.

    Source: schema CollectUserFeedbackRequest
    """

    rating: int
    """From 1 to 5."""
    sdk: str
    """At most 50 characters."""
    sdk_version: str
    """At most 50 characters."""
    custom: dict[str, Any] | None | UnsetType = UNSET
    reason: str | None | UnsetType = UNSET
    """At most 1000 characters."""
    user_session_id: str | None | UnsetType = UNSET
    """At most 50 characters."""
