# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply
class Policy(Model):
    """Policy.

    Source: schema Policy
    """

    action: Lenient[int]
    created_at: Lenient[Instant]
    name: Lenient[str]
    owner: Lenient[bool]
    priority: Lenient[int]
    resources: Lenient[list[str]]
    roles: Lenient[list[str]]
    updated_at: Lenient[Instant]
