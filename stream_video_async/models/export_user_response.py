# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class ExportUserResponse(Model):
    """Reply of `ExportUser`.

    Source: schema ExportUserResponse
    """

    duration: Lenient[str]
    messages: list[_m.MessageResponse] | None = None
    reactions: list[_m.ReactionResponse] | None = None
    user: _m.UserResponse | None = None
