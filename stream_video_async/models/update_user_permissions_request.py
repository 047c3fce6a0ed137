# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class UpdateUserPermissionsRequest(Model):
    """Body of `UpdateUserPermissions`.

    Source: schema UpdateUserPermissionsRequest
    """

    user_id: str
    grant_permissions: list[Literal["screenshare", "send-audio", "send-video"] | str] | None | UnsetType = UNSET
    revoke_permissions: list[Literal["screenshare", "send-audio", "send-video"] | str] | None | UnsetType = UNSET
