# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class AsyncModerationConfiguration(Model):
    """Asynchronous moderation: its callback and timeout.

    Source: schema AsyncModerationConfiguration
    """

    callback: _m.AsyncModerationCallbackConfig | None = None
    timeout_ms: int | None = None
