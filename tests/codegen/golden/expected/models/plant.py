# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class Plant(Model):
    """

    Source: schema Plant
    """

    companions: Lenient[list[_m.Companion]]
    created_at: Lenient[Instant]
    id: Lenient[str]
    """Set by the server."""
    level: Lenient[Literal["high", "low"] | str]
    custom: dict[str, Any] | None = None
    parent: _m.Plant | None = None
    secret: str | None = None
    """Sent, never returned."""
