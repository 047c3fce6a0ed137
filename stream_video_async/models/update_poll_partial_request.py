# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class UpdatePollPartialRequest(Model):
    """Changes to some fields of a poll.

    Body of `UpdatePollPartial`.

    Source: schema UpdatePollPartialRequest
    """

    set: dict[str, Any] | None | UnsetType = UNSET
    """New values by field."""
    unset: list[str] | None | UnsetType = UNSET
    """Fields to clear."""
    user: _m.UserRequest | None | UnsetType = UNSET
    user_id: str | None | UnsetType = UNSET
