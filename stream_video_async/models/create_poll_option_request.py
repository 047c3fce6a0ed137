# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class CreatePollOptionRequest(Model):
    """Body of `CreatePollOption`.

    Source: schema CreatePollOptionRequest
    """

    text: str
    custom: dict[str, Any] | None | UnsetType = UNSET
    user: _m.UserRequest | None | UnsetType = UNSET
    user_id: str | None | UnsetType = UNSET
