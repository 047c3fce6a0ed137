# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class MuteUsersRequest(Model):
    """Body of `MuteUsers`.

    Source: schema MuteUsersRequest
    """

    audio: bool | None | UnsetType = UNSET
    mute_all_users: bool | None | UnsetType = UNSET
    muted_by: _m.UserRequest | None | UnsetType = UNSET
    muted_by_id: str | None | UnsetType = UNSET
    screenshare: bool | None | UnsetType = UNSET
    screenshare_audio: bool | None | UnsetType = UNSET
    user_ids: list[str] | None | UnsetType = UNSET
    video: bool | None | UnsetType = UNSET
