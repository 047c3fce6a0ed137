# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class UpdatePollRequest(Model):
    """Body of `UpdatePoll`.

    Source: schema UpdatePollRequest
    """

    id: str
    """At most 255 characters."""
    name: str
    allow_answers: bool | None | UnsetType = UNSET
    allow_user_suggested_options: bool | None | UnsetType = UNSET
    custom: dict[str, Any] | None | UnsetType = UNSET
    description: str | None | UnsetType = UNSET
    enforce_unique_vote: bool | None | UnsetType = UNSET
    is_closed: bool | None | UnsetType = UNSET
    max_votes_allowed: int | None | UnsetType = UNSET
    """At most 10."""
    options: list[_m.PollOptionRequest] | None | UnsetType = UNSET
    """At most 100 entries."""
    user: _m.UserRequest | None | UnsetType = UNSET
    user_id: str | None | UnsetType = UNSET
    voting_visibility: Literal["anonymous", "public"] | str | None | UnsetType = UNSET
