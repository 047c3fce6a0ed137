# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from stream_video_async import models as _m
from stream_video_async._model import Instant, Lenient, Model, reply


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
