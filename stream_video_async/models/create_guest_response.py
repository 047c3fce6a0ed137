# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class CreateGuestResponse(Model):
    """Reply of `CreateGuest`.

    Source: schema CreateGuestResponse
    """

    access_token: Lenient[str]
    duration: Lenient[str]
    user: Lenient[_m.UserResponse]
