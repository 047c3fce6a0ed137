# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply
class Command(Model):
    """Command.

    Source: schema Command
    """

    args: Lenient[str]
    description: Lenient[str]
    name: Lenient[str]
    set: Lenient[str]
    created_at: Instant | None = None
    """Set by the server."""
    updated_at: Instant | None = None
    """Set by the server."""
