# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class FeedsPreferences(Model):
    """Feeds preferences.

    Source: schema FeedsPreferences
    """

    comment: Literal["all", "none"] | str | None | UnsetType = UNSET
    comment_mention: Literal["all", "none"] | str | None | UnsetType = UNSET
    comment_reaction: Literal["all", "none"] | str | None | UnsetType = UNSET
    comment_reply: Literal["all", "none"] | str | None | UnsetType = UNSET
    custom_activity_types: dict[str, str] | None | UnsetType = UNSET
    follow: Literal["all", "none"] | str | None | UnsetType = UNSET
    mention: Literal["all", "none"] | str | None | UnsetType = UNSET
    reaction: Literal["all", "none"] | str | None | UnsetType = UNSET
