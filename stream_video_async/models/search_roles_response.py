# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class SearchRolesResponse(Model):
    """Roles whose name starts as asked.

    Reply of `SearchRoles`.

    Source: schema SearchRolesResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    roles: Lenient[list[_m.Role]]
    """Roles found, by ascending name."""
