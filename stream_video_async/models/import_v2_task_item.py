# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class ImportV2TaskItem(Model):
    """An import task in the newer scheme.

    Source: schema ImportV2TaskItem
    """

    app_pk: Lenient[int]
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    id: Lenient[str]
    product: Lenient[str]
    settings: Lenient[_m.ImportV2TaskSettings]
    state: Lenient[int]
    updated_at: Lenient[Instant]
    """When it last changed."""
    result: dict[str, Any] | None = None
    """Set by the server."""
