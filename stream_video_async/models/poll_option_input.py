# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Model, request


@request(kw_only=True)
class PollOptionInput(Model):
    """An answer for a new poll.

    Source: schema PollOptionInput
    """

    custom: dict[str, Any] | None = None
    """Your own free-form data, stored alongside."""
    text: str | None = None
