"""Events and webhooks: live, sent, resent, and their faults."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from stream_video_async.emulator import ThreadedStreamEmulator

from .visits import Api, Visit


def test_a_hook_is_set_up_and_a_sample_sent_and_resent(visit: Visit, receiver: tuple[str, list[Any]]) -> None:
    url, bodies = receiver
    page = visit("webhooks")
    page.get_by_label("Address of your service").fill(url)
    page.get_by_role("button", name="Add hook").click()
    expect(page.locator("#hooks")).to_contain_text(url)
    page = visit("events")
    page.get_by_label("Type of the sample event").select_option("call.session_started")
    page.get_by_role("button", name="Trigger a sample").click()
    detail = page.locator("#detail")
    expect(detail.locator(".card")).to_contain_text("delivered")
    expect(detail.locator("tbody tr")).to_have_count(2)
    expect(detail).to_contain_text("X-Signature")
    detail.get_by_role("button", name="Resend").click()
    expect(detail.locator(".card")).to_have_count(2)
    expect(detail.locator(".card .good")).to_have_count(2)
    assert [body["type"] for body in bodies] == ["call.session_started"] * 3
    expect(page.locator("#list [role=option]")).to_have_count(1)


def test_events_come_live(visit: Visit, api: Api) -> None:
    page = visit("events")
    api("POST", "/users", {"users": {"john": {"id": "john"}}})
    api("POST", "/video/call/default/x", {"data": {"created_by_id": "john"}})
    row = page.locator("#list [role=option]").filter(has_text="call.created")
    row.click()
    page.locator("#detail").get_by_role("link", name="default:x").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("default:x")


def test_a_fault_of_deliveries_is_added_and_removed(visit: Visit, emulator: ThreadedStreamEmulator) -> None:
    page = visit("webhooks")
    page.locator("#fault").get_by_label("How many").fill("2")
    page.locator("#fault").get_by_role("button", name="Add").click()
    expect(page.locator("#faults")).to_contain_text("lose")
    assert [(fault.effect, fault.count) for fault in emulator.webhooks.faults] == [("lose", 2)]
    page.locator("#faults").get_by_role("button", name="Remove").click()
    expect(page.locator("#faults")).to_contain_text("None")
