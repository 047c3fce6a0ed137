# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class CreateGuestRequest(Model):
    """A guest user to create.

    Body of `CreateGuest`.

    Source: schema CreateGuestRequest
    """

    user: _m.UserRequest
    """The guest. Required."""
