# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class CreatePollRequest(Model):
    """Question, answers and voting rules of a new poll.

    Body of `CreatePoll`.

    Source: schema CreatePollRequest
    """

    name: str
    """Question or title. Required."""
    allow_answers: bool | None | UnsetType = UNSET
    """Lets users write answers of their own."""
    allow_user_suggested_options: bool | None | UnsetType = UNSET
    custom: dict[str, Any] | None | UnsetType = UNSET
    """Your own free-form data, stored alongside."""
    description: str | None | UnsetType = UNSET
    """Explanation shown with the poll."""
    enforce_unique_vote: bool | None | UnsetType = UNSET
    """Controls if one user can vote more than once."""
    id: str | None | UnsetType = UNSET
    """At most 255 characters."""
    is_closed: bool | None | UnsetType = UNSET
    """Controls if voting is open or closed."""
    max_votes_allowed: int | None | UnsetType = UNSET
    """Votes per user, at most 10."""
    options: list[_m.PollOptionInput] | None | UnsetType = UNSET
    """Answers to choose from, at most 100."""
    user: _m.UserRequest | None | UnsetType = UNSET
    user_id: str | None | UnsetType = UNSET
    voting_visibility: Literal["anonymous", "public"] | str | None | UnsetType = UNSET
    """Who voted how is `anonymous` or `public`."""
