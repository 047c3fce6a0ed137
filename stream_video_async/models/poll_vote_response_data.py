# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class PollVoteResponseData(Model):
    """One vote, or one answer written by a user.

    Source: schema PollVoteResponseData
    """

    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    id: Lenient[str]
    option_id: Lenient[str]
    poll_id: Lenient[str]
    """Poll concerned, by ID."""
    updated_at: Lenient[Instant]
    """When it last changed."""
    answer_text: str | None = None
    is_answer: bool | None = None
    user: _m.UserResponse | None = None
    user_id: str | None = None
