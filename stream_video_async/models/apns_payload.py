# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from .._models.base import Model, reply


@reply(kw_only=True)
class APNSPayload(Model):
    """Contents of an Apple push message; every part is optional.

    Source: schema APNSPayload
    """

    __wire_names__: ClassVar[dict[str, str]] = {
        "content_available": "content-available",
        "mutable_content": "mutable-content",
    }
    body: str | None = None
    content_available: int | None = None
    data: dict[str, Any] | None = None
    mutable_content: int | None = None
    sound: str | None = None
    title: str | None = None
