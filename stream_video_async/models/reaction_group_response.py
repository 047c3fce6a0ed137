# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class ReactionGroupResponse(Model):
    """All reactions of one type to a message.

    Source: schema ReactionGroupResponse
    """

    count: Lenient[int]
    """How many there are."""
    first_reaction_at: Lenient[Instant]
    """When the first one came; kept even if all are deleted, so the order stays."""
    last_reaction_at: Lenient[Instant]
    """When the newest one came."""
    latest_reactions_by: Lenient[list[_m.ReactionGroupUserResponse]]
    """Who reacted last, newest first."""
    sum_scores: Lenient[int]
    """Scores added up; one reaction may score more than 1, like repeated clapping."""
