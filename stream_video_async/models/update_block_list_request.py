# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class UpdateBlockListRequest(Model):
    """New contents for a block list.

    Body of `UpdateBlockList`.

    Source: schema UpdateBlockListRequest
    """

    is_confusable_folding_enabled: bool | None = None
    """Whether characters that look alike count as the same."""
    is_leet_check_enabled: bool | None = None
    """Also matches leet spellings of the entries."""
    is_plural_check_enabled: bool | None = None
    """Also matches plural forms of the entries."""
    is_substring_matching_enabled: bool | None = None
    """Also matches entries inside longer words."""
    team: str | None = None
    user: _m.UserRequest | None = None
    user_id: str | None = None
    words: list[str] | None = None
    """Entries of the block list."""
