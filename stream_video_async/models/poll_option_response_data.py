# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class PollOptionResponseData(Model):
    """One answer of a poll.

    Source: schema PollOptionResponseData
    """

    custom: Lenient[dict[str, Any]]
    """Your own free-form data, stored alongside."""
    id: Lenient[str]
    text: Lenient[str]
