# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class ReactionResponse(Model):
    """A reaction to a chat message.

    Source: schema ReactionResponse
    """

    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    custom: Lenient[dict[str, Any]]
    """Your own free-form data, stored alongside."""
    message_id: Lenient[str]
    """Message reacted to."""
    score: Lenient[int]
    """How much it counts."""
    type: Lenient[str]
    """What kind it is."""
    updated_at: Lenient[Instant]
    """When it last changed."""
    user: Lenient[_m.UserResponse]
    """Who reacted, in full."""
    user_id: Lenient[str]
    """Who reacted."""
