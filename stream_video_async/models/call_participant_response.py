# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class CallParticipantResponse(Model):
    """Call participant response.

    Source: schema CallParticipantResponse
    """

    joined_at: Lenient[Instant]
    role: Lenient[str]
    user: Lenient[_m.UserResponse]
    user_session_id: Lenient[str]
