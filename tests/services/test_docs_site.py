"""The documentation site builds without warnings, has no dead links, and can be rendered and searched."""

from __future__ import annotations

import functools
import http.server
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from playwright.sync_api import Page

ROOT = Path(__file__).parents[2]
BASE = "http://site.test/"
OPERATIONS = 159
EVENTS = 67


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built as by `make docs` from a copy of the files that it needs."""
    folder = tmp_path_factory.mktemp("docs")
    shutil.copytree(ROOT / "docs", folder / "docs")  # zensical does not follow links
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for name in ("examples", "stream_video_async"):
        (folder / name).symlink_to(ROOT / name)
    script = str(ROOT / "scripts" / "build_reference.py")
    subprocess.run([sys.executable, script, str(folder / "docs" / "reference")], check=True)
    command = [str(Path(sys.executable).with_name("zensical")), "build", "--clean", "--strict", "-f", "mkdocs.yml"]
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


class _Reader(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag in {"a", "link"} and values.get("href"):
            self.links.append(str(values["href"]))
        if tag in {"img", "script"} and values.get("src"):
            self.links.append(str(values["src"]))
        self.ids.update(value for name in ("id", "name") if (value := values.get(name)))


def pages(site: Path) -> dict[str, _Reader]:
    found = sorted(path for path in site.rglob("*.html") if path.name != "404.html")
    return {
        urljoin(BASE, path.relative_to(site).as_posix().removesuffix("index.html")): _Reader(path.read_text("utf-8"))
        for path in found
    }


def test_no_link_is_dead(site: Path) -> None:
    known = pages(site)
    assert len(known) > 20
    dead: set[str] = set()
    for address, page in known.items():
        for link in page.links:
            target, fragment = urldefrag(urljoin(address, link))
            if not target.startswith(BASE):
                continue
            if target in known:
                if fragment and fragment not in known[target].ids:
                    dead.add(f"{address} -> {link}")
            elif not (site / urlsplit(target).path.lstrip("/")).is_file():
                dead.add(f"{address} -> {link}")
    assert not dead, sorted(dead)[:20]


def test_the_reference_is_complete(site: Path) -> None:
    operations = (site / "reference" / "operations" / "index.html").read_text("utf-8")
    assert len(re.findall(r"<h3 id=", operations)) == OPERATIONS
    events = (site / "reference" / "events" / "index.html").read_text("utf-8")
    assert len(re.findall(r"<h2 id=", events)) == EVENTS
    assert events.count("Sample payload") == EVENTS
    for name in ("client", "errors", "bulk", "webhooks", "emulator"):
        text = (site / "reference" / name / "index.html").read_text("utf-8")
        assert text.count("doc-heading") > 5, name


def test_no_fence_is_left_unrendered(site: Path) -> None:
    found = list(site.rglob("*.html"))
    assert found
    for path in found:
        text = path.read_text("utf-8")
        assert not re.search(r"<code>python (\{|fragment)", text), path
        assert "```" not in re.sub(r"<pre.*?</pre>", "", text, flags=re.DOTALL), path


@pytest.fixture
def address(site: Path) -> Iterator[str]:
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None: ...

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.mark.parametrize("width", [1280, 390])
def test_pages_render_and_search_finds_a_method(browser_page: Page, address: str, width: int, tmp_path: Path) -> None:
    page = browser_page
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.set_viewport_size({"width": width, "height": 900})
    for path in ("", "tutorial/", "cookbook/", "reference/client/"):
        page.goto(address + path)
        page.locator("article h1").first.wait_for(state="visible", timeout=10_000)
    page.goto(address)
    page.keyboard.press("/")
    page.keyboard.type("create_token", delay=20)
    page.wait_for_selector("text=create_token")
    page.screenshot(path=str(tmp_path / f"search-{width}.png"))
    assert not problems
