# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class PollVoteResponseData(Model):
    """Poll vote response data.

    Source: schema PollVoteResponseData
    """

    created_at: Lenient[Instant]
    id: Lenient[str]
    option_id: Lenient[str]
    poll_id: Lenient[str]
    updated_at: Lenient[Instant]
    answer_text: str | None = None
    is_answer: bool | None = None
    user: _m.UserResponse | None = None
    user_id: str | None = None
