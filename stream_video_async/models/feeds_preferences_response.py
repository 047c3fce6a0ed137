# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, reply


@reply
class FeedsPreferencesResponse(Model):
    """Feeds preferences response.

    Source: schema FeedsPreferencesResponse
    """

    comment: str | None = None
    comment_mention: str | None = None
    comment_reaction: str | None = None
    comment_reply: str | None = None
    custom_activity_types: dict[str, str] | None = None
    follow: str | None = None
    mention: str | None = None
    reaction: str | None = None
