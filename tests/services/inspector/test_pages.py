"""Every page: accessible, and helpful when it is empty; tasks, call types and coverage."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from stream_video_async.emulator import ThreadedStreamEmulator

from .visits import AXE, DEEP, PAGES, WIDTHS, Visit, said


@pytest.fixture(scope="session")
def axe() -> str:
    if not AXE.is_file():
        pytest.fail("axe-core is not there: run 'make test-services'")
    return AXE.read_text("utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_pages_are_accessible(
    browser: Browser, played: ThreadedStreamEmulator, axe: str, scheme: Any, width: str
) -> None:
    size: Any = {"width": WIDTHS[width], "height": 800}
    with contextlib.closing(browser.new_context(color_scheme=scheme, viewport=size)) as context:
        visit = Visit(context.new_page(), played)
        for path in PAGES + DEEP:
            page = visit(path)
            page.wait_for_load_state()
            page.wait_for_timeout(50)
            page.evaluate(axe)
            options = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}
            found = page.evaluate("(options) => axe.run(document, options)", options)["violations"]
            shown = [(one["id"], [node["html"][:200] for node in one["nodes"][:3]]) for one in found]
            assert shown == [], path
            wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert wide <= 0, f"{path} is wider than the window"
        assert visit.wrong == []


@pytest.mark.parametrize(
    "path", [page for page in PAGES if page not in ("clock", "limits", "state", "call-types", "coverage", "faults")]
)
def test_empty_pages_say_what_to_do(visit: Visit, path: str) -> None:
    page = visit(path)
    message = page.locator(".empty:visible").first
    expect(message).to_be_visible()
    assert len(message.inner_text()) > 40


def test_states_are_saved_restored_exported_imported_and_reset(
    visit: Visit, played: ThreadedStreamEmulator, tmp_path: Path
) -> None:
    page = visit("state")
    documents = page.locator("#content")
    expect(documents).to_contain_text("user")
    page.get_by_role("button", name="Take a snapshot").click()
    said(page, "Saved as")
    with page.expect_download() as download:
        page.get_by_role("button", name="Export to a file").click()
    download.value.save_as(tmp_path / "state.json")
    assert json.loads((tmp_path / "state.json").read_text())["apps"] == played.export_state()["apps"]
    page.get_by_role("button", name="Reset the chosen parts").click()
    expect(documents).to_contain_text("Empty.")
    page.get_by_role("button", name="Restore").last.click()
    expect(documents).to_contain_text("user")
    page.get_by_role("button", name="Reset the chosen parts").click()
    expect(documents).to_contain_text("Empty.")
    page.get_by_label("An export or a seed").set_input_files(tmp_path / "state.json")
    page.get_by_role("button", name="Import").click()
    expect(documents).to_contain_text("user")
    assert len(played.requests) > 0


def test_tasks_call_types_and_coverage(visit: Visit, played: ThreadedStreamEmulator) -> None:
    page = visit("tasks")
    expect(page.locator("tbody tr").first).to_contain_text("completed")
    page = visit("call-types/livestream")
    expect(page.locator("details[open]", has_text="livestream").first).to_be_visible()
    page = visit("coverage")
    expect(page.locator("#count")).to_contain_text("of 159 called so far")
    page.locator("#search").fill("GetOrCreateCall")
    expect(page.locator("tbody tr")).to_have_count(1)
    expect(page.locator("tbody tr")).to_contain_text("behavior2")
