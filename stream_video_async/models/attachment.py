# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class Attachment(Model):
    """A file, image, video or link attached to a chat message.

    Source: schema Attachment
    """

    custom: Lenient[dict[str, Any]]
    """Your own free-form data, stored alongside."""
    actions: list[_m.Action] | None = None
    asset_url: str | None = None
    author_icon: str | None = None
    author_link: str | None = None
    author_name: str | None = None
    color: str | None = None
    fallback: str | None = None
    fields: list[_m.Field] | None = None
    footer: str | None = None
    footer_icon: str | None = None
    giphy: _m.Images | None = None
    image_url: str | None = None
    og_scrape_url: str | None = None
    original_height: int | None = None
    original_width: int | None = None
    pretext: str | None = None
    text: str | None = None
    thumb_url: str | None = None
    title: str | None = None
    title_link: str | None = None
    type: str | None = None
    """What is attached, for example `image`, `video` or `url`."""
