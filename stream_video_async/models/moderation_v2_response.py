# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ModerationV2Response(Model):
    """What moderation found in a message and did about it.

    Source: schema ModerationV2Response
    """

    action: Lenient[str]
    original_text: Lenient[str]
    blocklist_matched: str | None = None
    blocklists_matched: list[str] | None = None
    image_harms: list[str] | None = None
    platform_circumvented: bool | None = None
    semantic_filter_matched: str | None = None
    text_harms: list[str] | None = None
