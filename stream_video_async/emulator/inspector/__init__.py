"""The inspector: web pages under ``/_emulator/ui/`` that show and change the state of the emulator.

jinja2 renders the pages without data. Their scripts fetch the data from the control API, which other tools can use as
well, and insert values as text, not as markup.
"""

from __future__ import annotations

import secrets
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from aiohttp import web

from stream_video_async._version import __version__

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment

__all__ = ["Inspector"]

_FOLDER: Final = Path(__file__).parent
_HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}
_CONTENT_TYPES: Final = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
_PAGES: Final = {
    "requests": "Requests",
    "events": "Events",
    "calls": "Calls",
    "users": "Users",
    "tasks": "Tasks",
    "call-types": "Call types",
    "webhooks": "Webhooks",
    "faults": "Faults",
    "limits": "Rate limits",
    "clock": "Clock",
    "state": "State",
    "coverage": "Coverage",
}
"""Titles of the pages by their name in the URL."""
_NOT_INSTALLED: Final = """\
The inspector shows requests, calls, users, events and more in the browser. It is not installed:

  pip install 'stream-video-async[inspector]'

Then restart the emulator.
"""


class Inspector:
    """Handles requests under ``/_emulator/ui/``."""

    def __init__(self) -> None:
        self.token: Final = secrets.token_urlsafe(24)
        """Pages send this with requests that change something."""

    def answer(self, method: str, path: str) -> web.Response:
        """Return a page or a static file."""
        if method != "GET":
            return web.Response(status=405, headers={"Allow": "GET"})
        if path in ("", "/"):
            return web.Response(status=302, headers={"Location": "/_emulator/ui/requests"})
        name, _, rest = path.removeprefix("/").partition("/")
        if name == "static":
            return self._file(rest)
        if name not in _PAGES:
            return web.Response(status=404, text="There is no such page; the first one is /_emulator/ui/\n")
        try:
            templates = self._templates
        except ImportError:
            return web.Response(status=501, text=_NOT_INSTALLED)
        page = templates.get_template(f"{name}.html").render(
            pages=_PAGES, page=name, token=self.token, version=__version__
        )
        return web.Response(text=page, content_type="text/html", headers=_HEADERS)

    @cached_property
    def _templates(self) -> Environment:
        """Load the templates.

        Raises:
            ImportError: The extra ``inspector`` is not installed.
        """
        from jinja2 import Environment, FileSystemLoader, StrictUndefined

        return Environment(
            loader=FileSystemLoader(_FOLDER / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
        )

    @cached_property
    def _files(self) -> Mapping[str, Path]:
        return {file.name: file for file in (_FOLDER / "static").iterdir() if file.suffix in _CONTENT_TYPES}

    def _file(self, name: str) -> web.Response:
        file = self._files.get(name)
        if file is None:
            return web.Response(status=404)
        return web.Response(
            body=file.read_bytes(), content_type=_CONTENT_TYPES[file.suffix], charset="utf-8", headers=_HEADERS
        )
