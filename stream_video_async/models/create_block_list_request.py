# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class CreateBlockListRequest(Model):
    """Body of `CreateBlockList`.

    Source: schema CreateBlockListRequest
    """

    name: str
    """At most 255 characters."""
    words: list[str]
    is_confusable_folding_enabled: bool | None | UnsetType = UNSET
    is_leet_check_enabled: bool | None | UnsetType = UNSET
    is_plural_check_enabled: bool | None | UnsetType = UNSET
    is_substring_matching_enabled: bool | None | UnsetType = UNSET
    team: str | None | UnsetType = UNSET
    type: (
        Literal["domain", "domain_allowlist", "email", "email_allowlist", "regex", "word"] | str | None | UnsetType
    ) = UNSET
    user: _m.UserRequest | None | UnsetType = UNSET
    user_id: str | None | UnsetType = UNSET
