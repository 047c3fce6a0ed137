# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply
class BlockListResponse(Model):
    """Block list response.

    Source: schema BlockListResponse
    """

    is_confusable_folding_enabled: Lenient[bool]
    is_leet_check_enabled: Lenient[bool]
    is_plural_check_enabled: Lenient[bool]
    is_substring_matching_enabled: Lenient[bool]
    name: Lenient[str]
    type: Lenient[str]
    words: Lenient[list[str]]
    created_at: Instant | None = None
    id: str | None = None
    owner_user_id: str | None = None
    team: str | None = None
    updated_at: Instant | None = None
