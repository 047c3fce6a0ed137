# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Model, request
from ..types import UNSET, UnsetType


@request
class UpdateCallRequest(Model):
    """What to change in a call.

    Body of `UpdateCall`.

    Source: schema UpdateCallRequest
    """

    custom: dict[str, Any] | None | UnsetType = UNSET
    """Your own free-form data, stored alongside."""
    settings_override: _m.CallSettingsRequest | None | UnsetType = UNSET
    """Settings of the call to replace."""
    starts_at: Instant | None | UnsetType = UNSET
    """New planned start."""
