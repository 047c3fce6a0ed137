# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply
class Role(Model):
    """Role.

    Source: schema Role
    """

    created_at: Lenient[Instant]
    custom: Lenient[bool]
    name: Lenient[str]
    scopes: Lenient[list[str]]
    updated_at: Lenient[Instant]
