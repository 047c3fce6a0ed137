# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class ListPermissionsResponse(Model):
    """Reply of `ListPermissions`.

    Source: schema ListPermissionsResponse
    """

    duration: Lenient[str]
    permissions: Lenient[list[_m.Permission]]
