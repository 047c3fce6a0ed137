# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class CreateGuestResponse(Model):
    """The guest and a token to sign in with.

    Reply of `CreateGuest`.

    Source: schema CreateGuestResponse
    """

    access_token: Lenient[str]
    """Token that the guest signs in with."""
    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    user: Lenient[_m.UserResponse]
    """The guest."""
