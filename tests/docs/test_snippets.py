"""The Python snippets of README and docs run, in order, against the emulator."""

from __future__ import annotations

import ast
import inspect
import re
from pathlib import Path
from typing import Any

import pytest
from yarl import URL

from stream_video_async.emulator import StreamEmulator
from tests.integrations.conftest import open_site

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"^```python(?P<options>[^\n]*)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)


def snippets(page: Path) -> list[tuple[int, str]]:
    """Return the line and the code of each snippet that is not marked as a fragment."""
    text = page.read_text(encoding="utf-8")
    return [
        (text.count("\n", 0, match.start()) + 1, match["code"])
        for match in FENCE.finditer(text)
        if "fragment" not in match["options"]
    ]


def test_the_readme_has_its_snippets() -> None:
    assert len(snippets(ROOT / "README.md")) >= 6


@pytest.mark.parametrize("page", [page for page in PAGES if snippets(page)], ids=lambda page: page.name)
async def test_snippets_of_a_page_run_in_order(page: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """They share one namespace, as a reader's session would, and find the emulator through the environment."""
    monkeypatch.chdir(tmp_path)
    async with StreamEmulator() as emulator:
        monkeypatch.setenv("STREAM_API_KEY", emulator.api_key)
        monkeypatch.setenv("STREAM_API_SECRET", emulator.api_secret)
        monkeypatch.setenv("STREAM_BASE_URL", emulator.url)
        namespace: dict[str, Any] = {"__name__": "snippet"}
        for line, code in snippets(page):
            compiled = compile(
                "\n" * line + code, str(page), "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True
            )
            result = eval(compiled, namespace)
            if inspect.isawaitable(result):
                await result


@pytest.mark.parametrize(("name", "status"), [("fastapi", 422), ("aiohttp", 400)])
async def test_the_application_of_a_page_refuses_ids_that_cannot_be_sent(
    name: str, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By its own check of what comes from outside, not by an unhandled error."""
    [(_, code)] = [found for found in snippets(ROOT / f"docs/{name}.md") if "create_room" in found[1]]
    namespace: dict[str, Any] = {"__name__": "snippet"}
    exec(compile(code, name, "exec", dont_inherit=True), namespace)
    paths = ["/rooms/a%01b?user_id=ada", "/rooms/%2E%2E?user_id=ada", "/rooms/blue"]
    async with StreamEmulator() as emulator:
        for variable, value in emulator.environment().items():
            monkeypatch.setenv(variable, value)
        async with open_site(namespace["app"]) as site:
            answers = [await site.http.post(URL(site.url + path, encoded=True)) for path in paths]
            created = await site.http.post(site.url + "/rooms/blue?user_id=ada")
            assert (created.status, await created.json()) == (201, {"cid": "default:blue"})
    assert [answer.status for answer in answers] == [status] * len(paths)


LINK = re.compile(r"\]\((?!https?://|#)([^)#]+)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        if target.startswith("reference/"):
            continue  # built: tests/services/test_docs_site.py follows these
        assert (page.parent / target).exists(), target


def test_links_of_the_readme_are_absolute() -> None:
    """On the package index a relative link leads nowhere."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert not LINK.findall(text)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_into_the_repository_lead_somewhere(page: Path) -> None:
    """Who has only the package finds examples and pages there."""
    own = re.findall(
        r"\]\(https://github\.com/stream-video-async/stream-video-async/(?:blob|raw|tree)/main/([^)#]+)",
        page.read_text(encoding="utf-8"),
    )
    assert own or page.name != "README.md"
    for target in own:
        assert (ROOT / target).exists(), target
