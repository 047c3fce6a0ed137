# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, reply


@reply(kw_only=True)
class FeedsPreferencesResponse(Model):
    """Which feed events cause pushes for the user.

    Source: schema FeedsPreferencesResponse
    """

    comment: str | None = None
    """Choice for comments on the user's activities."""
    comment_mention: str | None = None
    """Choice for mentions inside comments."""
    comment_reaction: str | None = None
    """Choice for reactions to comments."""
    comment_reply: str | None = None
    """Choice for answers to comments."""
    custom_activity_types: dict[str, str] | None = None
    """Choice for each activity type of your own, by type."""
    follow: str | None = None
    """Choice for new followers."""
    mention: str | None = None
    """Choice for mentions inside activities."""
    reaction: str | None = None
    """Choice for reactions to activities or comments."""
