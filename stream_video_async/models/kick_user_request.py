# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class KickUserRequest(Model):
    """Throws a user out of the call.

    Body of `KickUser`.

    Source: schema KickUserRequest
    """

    user_id: str
    """Who is thrown out. Required."""
    block: bool | None = None
    """True also keeps them from coming back."""
    kicked_by: _m.UserRequest | None = None
    """Who throws them out, as an object; for requests from a server."""
    kicked_by_id: str | None = None
    """Who throws them out; for requests from a server."""
