# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class QueryCallMembersResponse(Model):
    """Reply of `QueryCallMembers`.

    Source: schema QueryCallMembersResponse
    """

    duration: Lenient[str]
    members: Lenient[list[_m.MemberResponse]]
    next: str | None = None
    prev: str | None = None
