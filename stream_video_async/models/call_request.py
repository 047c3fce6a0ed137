# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Model, request


@request(kw_only=True)
class CallRequest(Model):
    """What a new call starts with.

    Source: schema CallRequest
    """

    channel_cid: str | None = None
    """Chat channel concerned, written ``type:id``."""
    created_by: _m.UserRequest | None = None
    """User recorded as creator; alternative to `created_by_id`."""
    created_by_id: str | None = None
    """User recorded as creator; alternative to the full `created_by` object."""
    custom: dict[str, Any] | None = None
    """Your own free-form data, stored alongside."""
    members: list[_m.MemberRequest] | None = None
    """First members, at most 100."""
    settings_override: _m.CallSettingsRequest | None = None
    """Settings for this call that differ from its call type."""
    starts_at: Instant | None = None
    """Planned start."""
    team: str | None = None
    """Team the call belongs to."""
    video: bool | None = None
    """True for a call with video."""
