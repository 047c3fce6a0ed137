# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class ReactionGroupResponse(Model):
    """Reaction group response.

    Source: schema ReactionGroupResponse
    """

    count: Lenient[int]
    first_reaction_at: Lenient[Instant]
    last_reaction_at: Lenient[Instant]
    latest_reactions_by: Lenient[list[_m.ReactionGroupUserResponse]]
    sum_scores: Lenient[int]
