# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Model, request
from ..types import UNSET, UnsetType


@request
class CallRequest(Model):
    """What a new call starts with.

    Source: schema CallRequest
    """

    channel_cid: str | None | UnsetType = UNSET
    """Chat channel concerned, written `type:id`."""
    created_by: _m.UserRequest | None | UnsetType = UNSET
    """User recorded as creator; alternative to `created_by_id`."""
    created_by_id: str | None | UnsetType = UNSET
    """User recorded as creator; alternative to the full `created_by` object."""
    custom: dict[str, Any] | None | UnsetType = UNSET
    """Your own free-form data, stored alongside."""
    members: list[_m.MemberRequest] | None | UnsetType = UNSET
    """First members, at most 100."""
    settings_override: _m.CallSettingsRequest | None | UnsetType = UNSET
    """Settings for this call that differ from its call type."""
    starts_at: Instant | None | UnsetType = UNSET
    """Planned start."""
    team: str | None | UnsetType = UNSET
    """Team the call belongs to."""
    video: bool | None | UnsetType = UNSET
    """True for a call with video."""
