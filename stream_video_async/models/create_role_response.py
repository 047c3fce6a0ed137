# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class CreateRoleResponse(Model):
    """Reply of `CreateRole`.

    Source: schema CreateRoleResponse
    """

    duration: Lenient[str]
    role: Lenient[_m.Role]
