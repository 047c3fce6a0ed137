# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Model, reply


@reply(kw_only=True)
class FCMPayload(Model):
    """Contents of a Firebase push message.

    Source: schema FCMPayload
    """

    data: dict[str, Any] | None = None
