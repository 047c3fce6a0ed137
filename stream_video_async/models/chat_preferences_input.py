# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class ChatPreferencesInput(Model):
    """Chat preferences input.

    Source: schema ChatPreferencesInput
    """

    channel_mentions: Literal["all", "none"] | str | None | UnsetType = UNSET
    default_preference: Literal["all", "none"] | str | None | UnsetType = UNSET
    direct_mentions: Literal["all", "none"] | str | None | UnsetType = UNSET
    group_mentions: Literal["all", "none"] | str | None | UnsetType = UNSET
    here_mentions: Literal["all", "none"] | str | None | UnsetType = UNSET
    role_mentions: Literal["all", "none"] | str | None | UnsetType = UNSET
    thread_replies: Literal["all", "none"] | str | None | UnsetType = UNSET
