"""First visits: from the first page, by what is in sight, at both widths."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from stream_video_async.emulator import ThreadedStreamEmulator

from .visits import WIDTHS, Api, Visit, said


@pytest.fixture(params=WIDTHS)
def first_page(request: pytest.FixtureRequest, browser_page: Page, played: ThreadedStreamEmulator) -> Iterator[Page]:
    browser_page.set_viewport_size({"width": WIDTHS[request.param], "height": 800})
    visit = Visit(browser_page, played)
    yield visit("")
    assert visit.wrong == []


def test_a_visitor_finds_why_a_request_was_refused(first_page: Page) -> None:
    first_page.get_by_role("button", name="1 refused: show why").click()
    why = first_page.get_by_role("note").filter(has_text="Why it was refused")
    expect(why).to_contain_text("users.john.id")
    expect(why).to_be_in_viewport()


def test_a_visitor_triggers_a_webhook(first_page: Page, api: Api, receiver: tuple[str, list[Any]]) -> None:
    url, bodies = receiver
    api("PATCH", "/app", {"event_hooks": []})
    menu = first_page.get_by_role("button", name="Menu")
    if menu.is_visible():
        menu.click()
    first_page.get_by_role("navigation").get_by_role("link", name="Webhooks").click()
    trigger = first_page.get_by_role("button", name="Trigger", exact=True)
    expect(first_page.get_by_label("A sample of the event")).to_have_value("call.accepted")
    trigger.click()
    said(first_page, "There is no hook to send it to: add one above")
    first_page.get_by_label("Address of your service").fill(url)
    first_page.get_by_role("button", name="Add hook").click()
    said(first_page, "Hook added")
    trigger.click()
    delivery = first_page.get_by_role("row").filter(has_text="call.accepted").filter(has_text="503, 200")
    expect(delivery).to_contain_text("delivered")
    assert [body["type"] for body in bodies] == ["call.accepted", "call.accepted"]
    delivery.get_by_role("link", name="call.accepted").click()
    expect(first_page.locator("#detail")).to_contain_text("X-Signature")


def test_a_visitor_jumps_the_clock(first_page: Page, played: ThreadedStreamEmulator) -> None:
    played.clock.freeze()
    before = played.clock.now
    first_page.get_by_title("jump, freeze or speed it up").click()
    first_page.get_by_role("button", name="+ 1 day").click()
    said(first_page, "It is now")
    assert played.clock.now == before + 86_400
