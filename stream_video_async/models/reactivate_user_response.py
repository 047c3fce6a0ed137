# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ReactivateUserResponse(Model):
    """The user after reactivation.

    Reply of `ReactivateUser`.

    Source: schema ReactivateUserResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    user: _m.UserResponse | None = None
    """The user concerned."""
