# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class SearchRolesResponse(Model):
    """Reply of `SearchRoles`.

    Source: schema SearchRolesResponse
    """

    duration: Lenient[str]
    roles: Lenient[list[_m.Role]]
