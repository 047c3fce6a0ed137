"""A visit of the inspector by browser, and a client of the API that makes what it shows."""

from __future__ import annotations

import json
import re
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path
from typing import Any

import jwt
from playwright.sync_api import Page, expect

from stream_video_async.emulator import ThreadedStreamEmulator, inspector

AXE = Path(__file__).parents[3] / ".node" / "node_modules" / "axe-core" / "axe.min.js"
PAGES = sorted(
    page.stem for page in (Path(inspector.__file__).parent / "templates").glob("*.html") if page.stem != "layout"
)
DEEP = ["requests/3", "calls/default/standup", "users/john", "call-types/livestream"]
HOSTILE = '<script>window.hacked=1</script><img src="x" onerror="window.hacked=2">'
WIDTHS = {"wide": 1280, "narrow": 390}


class Api:
    """A client of the API that sends what it is told to."""

    def __init__(self, emulator: ThreadedStreamEmulator) -> None:
        self.emulator = emulator

    def __call__(self, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None) -> Any:
        joint = "&" if "?" in path else "?"
        request = urllib.request.Request(
            f"{self.emulator.url}/api/v2{path}{joint}api_key={self.emulator.api_key}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={
                "stream-auth-type": "jwt",
                "Authorization": jwt.encode({"server": True}, self.emulator.api_secret, algorithm="HS256"),
                **(headers or {}),
            },
        )
        try:
            with urllib.request.urlopen(request) as response:
                return json.load(response)
        except urllib.error.HTTPError as error:
            with error:
                return json.load(error)


class Visit:
    """One tab; at the end it must have logged nothing and asked no other host."""

    def __init__(self, page: Page, emulator: ThreadedStreamEmulator) -> None:
        self.page, self.url = page, emulator.url
        with urllib.request.urlopen(f"{self.url}/_emulator/openapi.json") as response:
            paths = json.load(response)["paths"]
        self.described = [
            (method.upper(), re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(path.removeprefix("/_emulator/"))))
            for path, methods in paths.items()
            for method in methods
        ]
        self.wrong: list[str] = []
        page.on("console", lambda said: self.wrong.append(said.text) if said.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on("request", self._asked)
        page.set_default_timeout(10_000)

    def _asked(self, request: Any) -> None:
        if not request.url.startswith((self.url + "/", "blob:")):
            self.wrong.append(request.url)
        path = request.url.removeprefix(self.url + "/_emulator/").partition("?")[0]
        is_replay = request.url.startswith(self.url + "/api/v2/")
        if not is_replay and not path.startswith(("ui/", "blob:")) and not self._is_documented(request.method, path):
            self.wrong.append(f"{request.method} {path} is not in the control API's description")

    def _is_documented(self, method: str, path: str) -> bool:
        """Say whether the control API's own description has this request, so that other tools can make it as well."""
        return any(re.fullmatch(pattern, path) for known, pattern in self.described if known == method)

    def __call__(self, path: str) -> Page:
        self.page.goto(f"{self.url}/_emulator/ui/{path}")
        expect(self.page.locator("#live")).to_have_text("live")
        return self.page


def said(page: Page, text: str) -> None:
    expect(page.locator("#toast")).to_contain_text(text)
