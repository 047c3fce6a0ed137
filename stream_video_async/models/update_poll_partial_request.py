# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class UpdatePollPartialRequest(Model):
    """Changes to some fields of a poll.

    Body of `UpdatePollPartial`.

    Source: schema UpdatePollPartialRequest
    """

    set: dict[str, Any] | None = None
    """New values by field."""
    unset: list[str] | None = None
    """Fields to clear."""
    user: _m.UserRequest | None = None
    user_id: str | None = None
