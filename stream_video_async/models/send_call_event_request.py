# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class SendCallEventRequest(Model):
    """Sends an event of your own to the people in a call.

    Body of `SendCallEvent`.

    Source: schema SendCallEventRequest
    """

    custom: dict[str, Any] | None = None
    """Contents of the event."""
    user: _m.UserRequest | None = None
    """Who sends it, as an object; alternative to `user_id`."""
    user_id: str | None = None
    """Who sends it; alternative to the full `user` object."""
