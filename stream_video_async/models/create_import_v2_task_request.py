# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class CreateImportV2TaskRequest(Model):
    """Body of `CreateImportV2Task`.

    Source: schema CreateImportV2TaskRequest
    """

    product: Literal["chat", "feeds"] | str
    settings: _m.ImportV2TaskSettings
    user: _m.UserRequest | None | UnsetType = UNSET
    user_id: str | None | UnsetType = UNSET
