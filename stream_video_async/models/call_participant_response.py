# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallParticipantResponse(Model):
    """Someone connected to a call session.

    Source: schema CallParticipantResponse
    """

    joined_at: Lenient[Instant]
    """When the participant came in."""
    role: Lenient[str]
    """Role that decides what the user may do in this call."""
    user: Lenient[_m.UserResponse]
    """Who takes part, in full."""
    user_session_id: Lenient[str]
    """This one connection; a user can have several."""
