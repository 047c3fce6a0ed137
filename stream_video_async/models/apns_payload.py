# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Model, reply_with_wire_names
from ..types import UNSET, UnsetType


@reply_with_wire_names({"content_available": "content-available", "mutable_content": "mutable-content"})
class APNSPayload(Model):
    """Contents of an Apple push message; every part is optional.

    Source: schema APNSPayload
    """

    body: str | None | UnsetType = UNSET
    content_available: int | None | UnsetType = UNSET
    data: dict[str, Any] | None | UnsetType = UNSET
    mutable_content: int | None | UnsetType = UNSET
    sound: str | None | UnsetType = UNSET
    title: str | None | UnsetType = UNSET
