# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class ImportTask(Model):
    """An import and its state.

    Source: schema ImportTask
    """

    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    history: Lenient[list[_m.ImportTaskHistory]]
    id: Lenient[str]
    mode: Lenient[str]
    path: Lenient[str]
    state: Lenient[str]
    updated_at: Lenient[Instant]
    """When it last changed."""
    size: int | None = None
