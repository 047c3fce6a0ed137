# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class CreateRoleResponse(Model):
    """The role just created.

    Reply of `CreateRole`.

    Source: schema CreateRoleResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    role: Lenient[_m.Role]
