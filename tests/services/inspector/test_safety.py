"""Hostile content, secrets, and an emulator that is gone."""

from __future__ import annotations

import re
import urllib.error
import urllib.parse
import urllib.request

from playwright.sync_api import Page, expect

from stream_video_async.emulator import ThreadedStreamEmulator

from .visits import HOSTILE, PAGES, Api, Visit, said


def test_hostile_content_is_text_everywhere(visit: Visit, emulator: ThreadedStreamEmulator, api: Api) -> None:
    custom = {HOSTILE: HOSTILE, "api_token": "tok-123"}
    api("POST", "/users", {"users": {HOSTILE: {"id": HOSTILE, "name": HOSTILE, "custom": custom}}})
    data = {"created_by_id": HOSTILE, "custom": custom, "members": [{"user_id": HOSTILE, "role": "user"}]}
    made = api("POST", "/video/call/default/evil", {"data": data}, {"X-Stream-Client": HOSTILE})
    assert made["call"]["custom"] == custom
    api("GET", "/video/call/default/" + urllib.parse.quote(HOSTILE, safe=""))
    emulator.join_call("default", "evil", HOSTILE)
    emulator.set_webhook("http://127.0.0.1:9/" + HOSTILE)
    emulator.faults.add("body", operation="GetApp", with_body=HOSTILE, path=re.escape(HOSTILE))
    named = [f"users/{urllib.parse.quote(HOSTILE, safe='')}", "calls/default/evil", "requests/1", "requests/2"]
    for path in [*PAGES, *named]:
        page = visit(path)
        page.wait_for_timeout(200)
        if path == "events":
            page.keyboard.press("j")
        if path in ("requests", "events", "users", *named):
            expect(page.get_by_text("onerror").first).to_be_attached()
        assert page.evaluate("window.hacked") is None, path
        assert page.locator("main img").count() == 0, path
        assert page.locator("main script").count() == 0, path


def test_secrets_are_masked_until_asked_for(visit: Visit, api: Api) -> None:
    custom = {"api_token": "tok-123", "color": "red"}
    api("POST", "/users", {"users": {"john": {"id": "john", "custom": custom}}})
    page = visit("requests/1")
    body = page.get_by_role("group", name="request body")
    body.locator("summary", has_text="john").click()
    body.locator("summary", has_text="custom").click()
    expect(body).to_contain_text("red")
    expect(body).not_to_contain_text("tok-123")
    body.get_by_role("button", name="Show").click()
    expect(body).to_contain_text("tok-123")


def test_a_page_of_another_emulator_changes_nothing(visit: Visit, emulator: ThreadedStreamEmulator) -> None:
    page = visit("clock")
    page.evaluate("""fetch("/_emulator/faults", {method: "POST", body: '{"effect": "hang"}'})""")
    assert emulator.faults.rules == []
    assert "403" in visit.wrong.pop()


def test_it_says_when_the_emulator_is_gone(browser_page: Page) -> None:
    with ThreadedStreamEmulator() as emulator:
        page = Visit(browser_page, emulator)("clock")
    expect(page.locator("#live")).to_have_text("no connection")
    page.get_by_role("button", name="Freeze").click()
    said(page, "The emulator does not answer")
