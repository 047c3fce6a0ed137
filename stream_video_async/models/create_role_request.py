# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request
class CreateRoleRequest(Model):
    """Body of `CreateRole`.

    Source: schema CreateRoleRequest
    """

    name: str
    """At most 64 characters."""
