# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class UpdatePollOptionRequest(Model):
    """New contents for an answer of a poll.

    Body of `UpdatePollOption`.

    Source: schema UpdatePollOptionRequest
    """

    id: str
    """Which answer. At most 255 characters. Required."""
    text: str
    """New wording. Required."""
    custom: dict[str, Any] | None = None
    """Your own free-form data, stored alongside."""
    user: _m.UserRequest | None = None
    user_id: str | None = None
