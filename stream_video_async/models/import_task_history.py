# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply
class ImportTaskHistory(Model):
    """Import task history.

    Source: schema ImportTaskHistory
    """

    created_at: Lenient[Instant]
    next_state: Lenient[str]
    prev_state: Lenient[str]
