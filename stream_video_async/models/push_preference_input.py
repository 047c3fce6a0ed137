# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Model, request
from ..types import UNSET, UnsetType


@request
class PushPreferenceInput(Model):
    """Push preference input.

    Source: schema PushPreferenceInput
    """

    call_level: Literal["all", "default", "none"] | str | None | UnsetType = UNSET
    channel_cid: str | None | UnsetType = UNSET
    chat_level: (
        Literal["all", "all_mentions", "default", "direct_mentions", "mentions", "none"] | str | None | UnsetType
    ) = UNSET
    chat_preferences: _m.ChatPreferencesInput | None | UnsetType = UNSET
    disabled_until: Instant | None | UnsetType = UNSET
    feeds_level: Literal["all", "default", "none"] | str | None | UnsetType = UNSET
    feeds_preferences: _m.FeedsPreferences | None | UnsetType = UNSET
    remove_disable: bool | None | UnsetType = UNSET
    user_id: str | None | UnsetType = UNSET
