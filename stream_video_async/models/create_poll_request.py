# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class CreatePollRequest(Model):
    """Question, answers and voting rules of a new poll.

    Body of `CreatePoll`.

    Source: schema CreatePollRequest
    """

    name: str
    """Question or title. Required."""
    allow_answers: bool | None = None
    """Lets users write answers of their own."""
    allow_user_suggested_options: bool | None = None
    """Lets users propose further options."""
    custom: dict[str, Any] | None = None
    """Your own free-form data, stored alongside."""
    description: str | None = None
    """Explanation shown with the poll."""
    enforce_unique_vote: bool | None = None
    """Controls if one user can vote more than once."""
    id: str | None = None
    """At most 255 characters."""
    is_closed: bool | None = None
    """Controls if voting is open or closed."""
    max_votes_allowed: int | None = None
    """Votes per user, at most 10."""
    options: list[_m.PollOptionInput] | None = None
    """Answers to choose from, at most 100."""
    user: _m.UserRequest | None = None
    user_id: str | None = None
    voting_visibility: Literal["anonymous", "public"] | str | None = None
    """Who voted how is `anonymous` or `public`."""
