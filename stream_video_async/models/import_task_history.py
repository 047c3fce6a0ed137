# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class ImportTaskHistory(Model):
    """A change in the state of an import.

    Source: schema ImportTaskHistory
    """

    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    next_state: Lenient[str]
    prev_state: Lenient[str]
