# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Lenient, Model, reply


@reply
class CheckSNSResponse(Model):
    """Reply of `CheckSNS`.

    Source: schema CheckSNSResponse
    """

    duration: Lenient[str]
    status: Lenient[str]
    data: dict[str, Any] | None = None
    error: str | None = None
