# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class KickUserRequest(Model):
    """Body of `KickUser`.

    Source: schema KickUserRequest
    """

    user_id: str
    block: bool | None | UnsetType = UNSET
    kicked_by: _m.UserRequest | None | UnsetType = UNSET
    kicked_by_id: str | None | UnsetType = UNSET
