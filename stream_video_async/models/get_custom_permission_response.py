# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class GetCustomPermissionResponse(Model):
    """The permission asked for.

    Reply of `GetPermission`.

    Source: schema GetCustomPermissionResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    permission: Lenient[_m.Permission]
