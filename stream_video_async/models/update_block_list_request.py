# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class UpdateBlockListRequest(Model):
    """New contents for a block list.

    Body of `UpdateBlockList`.

    Source: schema UpdateBlockListRequest
    """

    is_confusable_folding_enabled: bool | None | UnsetType = UNSET
    is_leet_check_enabled: bool | None | UnsetType = UNSET
    """Also matches leet spellings of the entries."""
    is_plural_check_enabled: bool | None | UnsetType = UNSET
    """Also matches plural forms of the entries."""
    is_substring_matching_enabled: bool | None | UnsetType = UNSET
    """Also matches entries inside longer words."""
    team: str | None | UnsetType = UNSET
    user: _m.UserRequest | None | UnsetType = UNSET
    user_id: str | None | UnsetType = UNSET
    words: list[str] | None | UnsetType = UNSET
    """Entries of the block list."""
