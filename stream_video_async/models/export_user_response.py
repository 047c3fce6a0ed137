# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ExportUserResponse(Model):
    """Everything exported for a user; fails above 10,000 messages or reactions.

    Reply of `ExportUser`.

    Source: schema ExportUserResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    messages: list[_m.MessageResponse] | None = None
    """What the user wrote."""
    reactions: list[_m.ReactionResponse] | None = None
    """Reactions the user gave."""
    user: _m.UserResponse | None = None
    """Profile of the user."""
