# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class BlockListResponse(Model):
    """A list of words, patterns, domains or addresses to filter out.

    Source: schema BlockListResponse
    """

    is_confusable_folding_enabled: Lenient[bool]
    """Whether characters that look alike count as the same."""
    is_leet_check_enabled: Lenient[bool]
    """Also matches leet spellings of the entries."""
    is_plural_check_enabled: Lenient[bool]
    """Also matches plural forms of the entries."""
    is_substring_matching_enabled: Lenient[bool]
    """Also matches entries inside longer words."""
    name: Lenient[str]
    """Name that identifies the list."""
    type: Lenient[str]
    """What entries are: `word`, `regex`, `domain`, `email`, `domain_allowlist` or `email_allowlist`."""
    words: Lenient[list[str]]
    """Entries of the block list."""
    created_at: Instant | None = None
    """When this object, or the event itself, came into being."""
    id: str | None = None
    owner_user_id: str | None = None
    team: str | None = None
    updated_at: Instant | None = None
    """When it last changed."""
