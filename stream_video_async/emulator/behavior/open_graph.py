"""Previews of web pages that a test registered with ``register_page`` or ``POST /_emulator/pages``.

Inferred: a page that is not registered is a 400; without ``og:`` tags, the title and the description are used.
"""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Final
from urllib.parse import urljoin, urlsplit

from .kit import Context, JsonObject, bad_input, operation

_FIELDS: Final = {
    "title": ("og:title", "twitter:title", "<title>"),
    "text": ("og:description", "twitter:description", "description"),
    "image_url": ("og:image", "twitter:image"),
    "thumb_url": ("og:image", "twitter:image"),
    "asset_url": ("og:video", "og:audio"),
    "author_name": ("og:site_name",),
    "type": ("og:type",),
}
_ADDRESSES: Final = ("image_url", "thumb_url", "asset_url")


class _Head(HTMLParser):
    """Collects the meta tags and the title of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        name = given.get("property") or given.get("name")
        if tag == "meta" and name and "content" in given:
            self.found.setdefault(name.lower(), given["content"])
        self._in_title = tag == "title"

    def handle_data(self, data: str) -> None:
        if self._in_title and data.strip():
            self.found.setdefault("<title>", data.strip())

    def handle_endtag(self, tag: str) -> None:
        self._in_title = self._in_title and tag != "title"


def register_page(ctx: Context, url: str, html: str) -> None:
    """Register a page for GetOG (else 400: not an absolute ``http`` URL)."""
    if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).netloc:
        raise bad_input(f"url must begin with http:// or https://, got {url[:200]!r}")
    ctx.store.put("page", url, {"url": url, "html": html, "created_at": ctx.now})


@operation("GetOG")
def get_og(ctx: Context) -> JsonObject:
    """Show the preview of a registered page."""
    url: str = ctx.query["url"]
    page = ctx.store.get("page", url)
    if page is None:
        raise bad_input(f"cannot read {url[:200]}: the page is not registered with the emulator")
    head = _Head()
    head.feed(page["html"])
    reply: JsonObject = {"custom": {}, "og_scrape_url": url, "title_link": head.found.get("og:url") or url}
    for field, names in _FIELDS.items():
        value = next((head.found[name] for name in names if head.found.get(name)), None)
        if value is not None:
            reply[field] = urljoin(url, value) if field in _ADDRESSES else value
    return reply
