# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class GetBlockedUsersResponse(Model):
    """Users whom a user has blocked.

    Reply of `GetBlockedUsers`.

    Source: schema GetBlockedUsersResponse
    """

    blocks: Lenient[list[_m.BlockedUserResponse]]
    """One entry for each blocked person."""
    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
