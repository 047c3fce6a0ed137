"""The list of requests: live, searched, walked by keyboard, replayed, ten thousand rows."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from stream_video_async.emulator import ThreadedStreamEmulator
from stream_video_async.emulator.journal import RecordedRequest
from stream_video_async.emulator.options import Options

from .visits import Api, Visit, said


def test_requests_come_live_and_say_why_they_were_refused(visit: Visit, api: Api) -> None:
    page = visit("requests")
    expect(page.locator("#none")).to_be_visible()
    api("POST", "/users", {"users": {"john": {"id": 5, "color": "red"}}})
    row = page.locator("#list [role=option]")
    expect(row).to_have_count(1)
    expect(row).to_contain_text("UpdateUsers")
    row.click()
    detail = page.locator("#detail")
    expect(detail.locator(".why")).to_contain_text("Why it was refused")
    expect(detail.locator(".why")).to_contain_text("users.john.id")
    expect(detail).to_contain_text("no limit set")
    assert page.url.endswith("/requests/1")
    page.reload()
    expect(detail.locator(".why")).to_contain_text("users.john.id")


def test_requests_are_searched_and_walked_by_keyboard(visit: Visit, played: ThreadedStreamEmulator) -> None:
    page = visit("requests")
    rows = page.locator("#list [role=option]")
    expect(rows).to_have_count(5)
    page.keyboard.press("/")
    page.keyboard.type("getorcreate")
    expect(rows).to_have_count(2)
    expect(page.locator("#count")).to_have_text("2 of 5")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    expect(rows.first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("j")
    expect(page.locator("#detail")).to_contain_text("/api/v2/video/call/default/standup")
    page.keyboard.press("k")
    expect(page.locator("#detail")).to_contain_text("/api/v2/video/call/livestream/show")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.locator("#search").fill("")
    page.locator("#status").select_option("refused")
    expect(rows).to_have_count(1)


def test_a_request_is_replayed_and_copied(visit: Visit, played: ThreadedStreamEmulator) -> None:
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visit("requests/2")
    page.get_by_role("button", name="Copy as curl").click()
    said(page, "Copied curl command")
    assert page.evaluate("navigator.clipboard.readText()").startswith("curl -X POST 'http://127.0.0.1:")
    page.get_by_role("button", name="Copy as Python").click()
    said(page, "Copied Python program")
    assert "calls.get_or_create_call(" in page.evaluate("navigator.clipboard.readText()")
    page.get_by_role("button", name="Replay").click()
    said(page, "Sent again: 201")
    expect(page.locator("#list [role=option]")).to_have_count(6)
    again = list(played.requests)[-1]
    assert (again.operation, again.headers["x-stream-client"]) == ("GetOrCreateCall", "inspector")
    assert again.body == list(played.requests)[1].body


def test_ten_thousand_requests_are_listed_without_drawing_them(browser_page: Page) -> None:
    with ThreadedStreamEmulator(options=Options(journal_size=10_000)) as emulator:

        def add(count: int) -> None:
            records = emulator._services.requests.records
            for number in (records.next_id() for _ in range(count)):
                records.add(RecordedRequest(number, number, "", f"Op{number}", "GET", "/x", 200, 1.0))

        emulator._do(lambda: add(10_000))
        visit = Visit(browser_page, emulator)
        page = visit("requests")
        rows = page.locator("#list [role=option]")
        expect(page.locator("#count")).to_have_text("10000 requests")
        expect(rows.first).to_contain_text("Op10000")
        page.locator("#list").evaluate("list => { list.scrollTop = list.scrollHeight }")
        oldest = rows.filter(has_text=re.compile(r"^200Op1GET"))
        oldest.click()
        expect(page.locator("#detail")).to_contain_text("#1")
        assert rows.count() < 60
        page.locator("#search").fill("op77 ")
        expect(page.locator("#count")).to_have_text("111 of 10000")
        page.locator("#search").fill("")
        emulator._do(lambda: add(500))
        page.locator("#list").evaluate("list => { list.scrollTop = 0 }")
        expect(rows.first).to_contain_text("Op10500")
        expect(page.locator("#count")).to_have_text("10000 requests")
        assert rows.count() < 60
        assert visit.wrong == []
