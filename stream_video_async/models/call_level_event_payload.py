# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class CallLevelEventPayload(Model):
    """Something that happened in the call, from its statistics.

    Source: schema CallLevelEventPayload
    """

    event_type: Lenient[str]
    timestamp: Lenient[int]
    user_id: Lenient[str]
    payload: dict[str, Any] | None = None
