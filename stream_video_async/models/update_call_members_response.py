# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from stream_video_async import models as _m
from stream_video_async._model import Lenient, Model, reply


@reply
class UpdateCallMembersResponse(Model):
    """Reply of `UpdateCallMembers`.

    Source: schema UpdateCallMembersResponse
    """

    duration: Lenient[str]
    members: Lenient[list[_m.MemberResponse]]
