# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class CreatePollOptionRequest(Model):
    """An answer to add to a poll.

    Body of `CreatePollOption`.

    Source: schema CreatePollOptionRequest
    """

    text: str
    """Wording of the answer. Required."""
    custom: dict[str, Any] | None = None
    """Your own free-form data, stored alongside."""
    user: _m.UserRequest | None = None
    user_id: str | None = None
