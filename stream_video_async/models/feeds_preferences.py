# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, request


@request(kw_only=True)
class FeedsPreferences(Model):
    """Which feed events cause pushes; each is `all` or `none`.

    Source: schema FeedsPreferences
    """

    comment: Literal["all", "none"] | str | None = None
    """Someone comments on the user's activity: `all` or `none`."""
    comment_mention: Literal["all", "none"] | str | None = None
    """A comment mentions the user: `all` or `none`."""
    comment_reaction: Literal["all", "none"] | str | None = None
    """Someone reacts to a comment: `all` or `none`."""
    comment_reply: Literal["all", "none"] | str | None = None
    """Someone answers a comment: `all` or `none`."""
    custom_activity_types: dict[str, str] | None = None
    """`all` or `none` for each activity type of your own, by type."""
    follow: Literal["all", "none"] | str | None = None
    """Someone starts following the user: `all` or `none`."""
    mention: Literal["all", "none"] | str | None = None
    """An activity mentions the user: `all` or `none`."""
    reaction: Literal["all", "none"] | str | None = None
    """Someone reacts to the user's activity or comment: `all` or `none`."""
