# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, request


@request(kw_only=True)
class UpdateUserPermissionsRequest(Model):
    """Gives or takes a user's rights in a call.

    Body of `UpdateUserPermissions`.

    Source: schema UpdateUserPermissionsRequest
    """

    user_id: str
    """Whose rights change. Required."""
    grant_permissions: list[Literal["screenshare", "send-audio", "send-video"] | str] | None = None
    """Rights to give: `screenshare`, `send-audio`, `send-video`."""
    revoke_permissions: list[Literal["screenshare", "send-audio", "send-video"] | str] | None = None
    """Rights to take: `screenshare`, `send-audio`, `send-video`."""
