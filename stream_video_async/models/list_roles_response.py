# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class ListRolesResponse(Model):
    """Reply of `ListRoles`.

    Source: schema ListRolesResponse
    """

    duration: Lenient[str]
    roles: Lenient[list[_m.Role]]
