# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class CreateBlockListRequest(Model):
    """A block list to create: words, patterns, domains or addresses to filter out.

    Body of `CreateBlockList`.

    Source: schema CreateBlockListRequest
    """

    name: str
    """Name to identify the list by. At most 255 characters. Required."""
    words: list[str]
    """Entries of the block list. Required."""
    is_confusable_folding_enabled: bool | None = None
    """Whether characters that look alike count as the same."""
    is_leet_check_enabled: bool | None = None
    """Also matches leet spellings of the entries."""
    is_plural_check_enabled: bool | None = None
    """Also matches plural forms of the entries."""
    is_substring_matching_enabled: bool | None = None
    """Also matches entries inside longer words."""
    team: str | None = None
    type: Literal["domain", "domain_allowlist", "email", "email_allowlist", "regex", "word"] | str | None = None
    """What entries are: `word`, `regex`, `domain`, `email`, `domain_allowlist` or `email_allowlist`."""
    user: _m.UserRequest | None = None
    user_id: str | None = None
