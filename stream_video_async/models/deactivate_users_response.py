# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class DeactivateUsersResponse(Model):
    """Reply of `DeactivateUsers`.

    Source: schema DeactivateUsersResponse
    """

    duration: Lenient[str]
    task_id: Lenient[str]
