# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class PollResponseData(Model):
    """A poll with its answers and votes.

    Source: schema PollResponseData
    """

    allow_answers: Lenient[bool]
    allow_user_suggested_options: Lenient[bool]
    """Lets users propose further options."""
    answers_count: Lenient[int]
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    created_by_id: Lenient[str]
    custom: Lenient[dict[str, Any]]
    """Your own free-form data, stored alongside."""
    description: Lenient[str]
    enforce_unique_vote: Lenient[bool]
    id: Lenient[str]
    latest_answers: Lenient[list[_m.PollVoteResponseData]]
    latest_votes_by_option: Lenient[dict[str, list[_m.PollVoteResponseData]]]
    name: Lenient[str]
    options: Lenient[list[_m.PollOptionResponseData]]
    own_votes: Lenient[list[_m.PollVoteResponseData]]
    updated_at: Lenient[Instant]
    """When it last changed."""
    vote_count: Lenient[int]
    vote_counts_by_option: Lenient[dict[str, int]]
    voting_visibility: Lenient[str]
    created_by: _m.UserResponse | None = None
    is_closed: bool | None = None
    max_votes_allowed: int | None = None
