# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Model, request
from ..types import UNSET, UnsetType


@request
class CallRequest(Model):
    """Call request.

    Source: schema CallRequest
    """

    channel_cid: str | None | UnsetType = UNSET
    created_by: _m.UserRequest | None | UnsetType = UNSET
    created_by_id: str | None | UnsetType = UNSET
    custom: dict[str, Any] | None | UnsetType = UNSET
    members: list[_m.MemberRequest] | None | UnsetType = UNSET
    """At most 100 entries."""
    settings_override: _m.CallSettingsRequest | None | UnsetType = UNSET
    starts_at: Instant | None | UnsetType = UNSET
    team: str | None | UnsetType = UNSET
    video: bool | None | UnsetType = UNSET
