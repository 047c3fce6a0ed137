# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, reply


@reply(kw_only=True)
class AsyncModerationCallbackConfig(Model):
    """Where the results of asynchronous moderation go.

    Source: schema AsyncModerationCallbackConfig
    """

    mode: Literal["CALLBACK_MODE_NONE", "CALLBACK_MODE_REST", "CALLBACK_MODE_TWIRP"] | str | None = None
    server_url: str | None = None
