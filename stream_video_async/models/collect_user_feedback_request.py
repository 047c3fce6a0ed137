# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Model, request


@request(kw_only=True)
class CollectUserFeedbackRequest(Model):
    """A user's rating of a call.

    Body of `CollectUserFeedback`.

    Source: schema CollectUserFeedbackRequest
    """

    rating: int
    """Score given, 1 to 5. Required."""
    sdk: str
    """SDK that the client uses. At most 50 characters. Required."""
    sdk_version: str
    """Release number of that SDK. At most 50 characters. Required."""
    custom: dict[str, Any] | None = None
    """Your own free-form data, stored alongside."""
    reason: str | None = None
    """Comment on the rating, up to 1000 characters."""
    user_session_id: str | None = None
    """Connection that the rating is about. At most 50 characters."""
