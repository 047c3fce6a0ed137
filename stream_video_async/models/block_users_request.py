# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class BlockUsersRequest(Model):
    """Body of `BlockUsers`.

    Source: schema BlockUsersRequest
    """

    blocked_user_id: str
    user: _m.UserRequest | None | UnsetType = UNSET
    user_id: str | None | UnsetType = UNSET
