# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallMemberUpdatedPermissionEvent(Model):
    """Sent when members get a different role.

    The event `call.member_updated_permission`.

    Source: schema CallMemberUpdatedPermissionEvent
    """

    call: Lenient[_m.CallResponse]
    """The call itself, with its settings and current state."""
    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    capabilities_by_role: Lenient[dict[str, list[str]]]
    """For each role, what it is allowed to do in the call."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    members: Lenient[list[_m.MemberResponse]]
    """Those whose role changed."""
    type: Lenient[Literal["call.member_updated_permission"]] = "call.member_updated_permission"
    """Event name, always `call.member_updated_permission`. Default: `call.member_updated_permission`."""
