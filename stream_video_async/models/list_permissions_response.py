# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ListPermissionsResponse(Model):
    """Permissions known to the app.

    Reply of `ListPermissions`.

    Source: schema ListPermissionsResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    permissions: Lenient[list[_m.Permission]]
