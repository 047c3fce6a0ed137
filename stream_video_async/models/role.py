# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class Role(Model):
    """A role that users can have.

    Source: schema Role
    """

    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    custom: Lenient[bool]
    """True for one of your own, false for a built-in one."""
    name: Lenient[str]
    """Name that identifies the role."""
    scopes: Lenient[list[str]]
    """Where the role has grants; `.app` stands for the app itself."""
    updated_at: Lenient[Instant]
    """When it last changed."""
