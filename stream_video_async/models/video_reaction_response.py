# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class VideoReactionResponse(Model):
    """Video reaction response.

    Source: schema VideoReactionResponse
    """

    type: Lenient[str]
    user: Lenient[_m.UserResponse]
    custom: dict[str, Any] | None = None
    emoji_code: str | None = None
