# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class CreateRoleRequest(Model):
    """A custom role to create.

    Body of `CreateRole`.

    Source: schema CreateRoleRequest
    """

    name: str
    """Name for the role, up to 64 characters. Required."""
