# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ListRolesResponse(Model):
    """Roles known to the app.

    Reply of `ListRoles`.

    Source: schema ListRolesResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    roles: Lenient[list[_m.Role]]
