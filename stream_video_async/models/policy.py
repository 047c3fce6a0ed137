# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class Policy(Model):
    """A rule of the older permission system.

    Source: schema Policy
    """

    action: Lenient[int]
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    name: Lenient[str]
    owner: Lenient[bool]
    """True if it applies to the owner of the resource."""
    priority: Lenient[int]
    resources: Lenient[list[str]]
    roles: Lenient[list[str]]
    updated_at: Lenient[Instant]
    """When it last changed."""
