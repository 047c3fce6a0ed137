# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class APNS(Model):
    """Contents of an Apple push message.

    Source: schema APNS
    """

    __wire_names__: ClassVar[dict[str, str]] = {
        "content_available": "content-available",
        "mutable_content": "mutable-content",
    }
    body: Lenient[str]
    title: Lenient[str]
    content_available: int | None = None
    data: dict[str, Any] | None = None
    mutable_content: int | None = None
    sound: str | None = None
