# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class ReactivateUserResponse(Model):
    """Reply of `ReactivateUser`.

    Source: schema ReactivateUserResponse
    """

    duration: Lenient[str]
    user: _m.UserResponse | None = None
