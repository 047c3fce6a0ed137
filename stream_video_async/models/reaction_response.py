# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class ReactionResponse(Model):
    """Reaction response.

    Source: schema ReactionResponse
    """

    created_at: Lenient[Instant]
    custom: Lenient[dict[str, Any]]
    message_id: Lenient[str]
    score: Lenient[int]
    type: Lenient[str]
    updated_at: Lenient[Instant]
    user: Lenient[_m.UserResponse]
    user_id: Lenient[str]
