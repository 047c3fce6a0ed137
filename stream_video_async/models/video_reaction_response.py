# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class VideoReactionResponse(Model):
    """A reaction sent in a call.

    Source: schema VideoReactionResponse
    """

    type: Lenient[str]
    user: Lenient[_m.UserResponse]
    """Who reacted."""
    custom: dict[str, Any] | None = None
    """Your own free-form data, stored alongside."""
    emoji_code: str | None = None
    """Emoji shown for the reaction."""
