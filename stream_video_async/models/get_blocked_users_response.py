# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class GetBlockedUsersResponse(Model):
    """Reply of `GetBlockedUsers`.

    Source: schema GetBlockedUsersResponse
    """

    blocks: Lenient[list[_m.BlockedUserResponse]]
    duration: Lenient[str]
