# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class PermissionRequestEvent(Model):
    """Sent when somebody asks to use a feature; clients show the request to their user.

    The event `call.permission_request`.

    Source: schema PermissionRequestEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    permissions: Lenient[list[str]]
    """What they ask for."""
    type: Lenient[Literal["call.permission_request"]] = "call.permission_request"
    """Event name, always `call.permission_request`. Default: `call.permission_request`."""
    user: Lenient[_m.UserResponse]
    """Who asks."""
