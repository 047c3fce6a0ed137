# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class GetOGResponse(Model):
    """Preview of a web page from its OpenGraph tags.

    Reply of `GetOG`.

    Source: schema GetOGResponse
    """

    custom: Lenient[dict[str, Any]]
    """Your own free-form data, stored alongside."""
    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    actions: list[_m.Action] | None = None
    asset_url: str | None = None
    """Video or sound found on the page."""
    author_icon: str | None = None
    author_link: str | None = None
    """Address of the site (`site` of Open Graph)."""
    author_name: str | None = None
    """Name of the site (`site_name` of Open Graph)."""
    color: str | None = None
    fallback: str | None = None
    fields: list[_m.Field] | None = None
    footer: str | None = None
    footer_icon: str | None = None
    giphy: _m.Images | None = None
    image_url: str | None = None
    """Picture found on the page."""
    og_scrape_url: str | None = None
    """Link that was read."""
    original_height: int | None = None
    original_width: int | None = None
    pretext: str | None = None
    text: str | None = None
    """Summary of the page (`description` of Open Graph)."""
    thumb_url: str | None = None
    """Small picture found on the page."""
    title: str | None = None
    """Title of the page (`title` of Open Graph)."""
    title_link: str | None = None
    """Address the page gives for itself (`url` of Open Graph)."""
    type: str | None = None
    """`image`, `audio`, `video` or empty."""
