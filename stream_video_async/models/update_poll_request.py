# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class UpdatePollRequest(Model):
    """New contents for a poll.

    Body of `UpdatePoll`.

    Source: schema UpdatePollRequest
    """

    id: str
    """Which poll. At most 255 characters. Required."""
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
    is_closed: bool | None = None
    """Controls if voting is open or closed."""
    max_votes_allowed: int | None = None
    """Votes per user, at most 10."""
    options: list[_m.PollOptionRequest] | None = None
    """Answers to choose from, at most 100."""
    user: _m.UserRequest | None = None
    user_id: str | None = None
    voting_visibility: Literal["anonymous", "public"] | str | None = None
    """Who voted how is `anonymous` or `public`."""
