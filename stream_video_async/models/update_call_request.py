# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Model, request


@request(kw_only=True)
class UpdateCallRequest(Model):
    """What to change in a call.

    Body of `UpdateCall`.

    Source: schema UpdateCallRequest
    """

    custom: dict[str, Any] | None = None
    """Your own free-form data, stored alongside."""
    settings_override: _m.CallSettingsRequest | None = None
    """Settings of the call to replace."""
    starts_at: Instant | None = None
    """New planned start."""
