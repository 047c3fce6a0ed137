# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class Command(Model):
    """A slash command for chat.

    Source: schema Command
    """

    args: Lenient[str]
    """Hint about its arguments for auto-completion."""
    description: Lenient[str]
    """What it does, for auto-completion."""
    name: Lenient[str]
    """Word typed after the slash; unique."""
    set: Lenient[str]
    """Group that the command is listed under."""
    created_at: Instant | None = None
    """When this object, or the event itself, came into being. Set by the server."""
    updated_at: Instant | None = None
    """When it last changed. Set by the server."""
