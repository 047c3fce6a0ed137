# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Model, request


@request(kw_only=True)
class QueryCallParticipantsRequest(Model):
    """Searches the people connected to a call.

    Body of `QueryCallParticipants`.

    Source: schema QueryCallParticipantsRequest
    """

    filter_conditions: dict[str, Any] | None = None
    """Query filter; only matching items are returned. Fields: published_tracks ($eq $in); user_id ($eq $in)."""
