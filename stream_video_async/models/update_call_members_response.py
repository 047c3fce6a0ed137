# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class UpdateCallMembersResponse(Model):
    """Members after the change.

    Reply of `UpdateCallMembers`.

    Source: schema UpdateCallMembersResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    members: Lenient[list[_m.MemberResponse]]
    """People who were added or changed."""
