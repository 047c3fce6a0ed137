"""Clock, faults, limits and forms."""

from __future__ import annotations

from playwright.sync_api import expect

from stream_video_async.emulator import ThreadedStreamEmulator

from .visits import Api, Visit, said


def test_the_clock_is_frozen_jumped_and_sped_up(visit: Visit, emulator: ThreadedStreamEmulator) -> None:
    page = visit("clock")
    page.get_by_role("button", name="Freeze").click()
    expect(page.locator("#speed")).to_contain_text("Frozen")
    before = emulator.clock.now
    page.get_by_role("button", name="+ 1 day").click()
    said(page, "It is now")
    assert emulator.clock.now == before + 86_400
    page.get_by_label("To a time in UTC").fill("2030-01-02T03:04:05")
    page.get_by_role("button", name="Jump there").click()
    expect(page.locator("#clock")).to_have_text("2030-01-02 03:04:05 frozen")
    page.get_by_role("button", name="Set speed").click()
    expect(page.locator("#speed")).to_contain_text("60 times")
    page.get_by_role("button", name="Normal speed").click()
    expect(page.locator("#speed")).to_contain_text("normal speed")
    page.get_by_role("button", name="Back to the machine's time").click()
    expect(page.locator("#clock")).not_to_contain_text("2030")


def test_a_fault_is_added_hits_and_is_removed(visit: Visit, emulator: ThreadedStreamEmulator, api: Api) -> None:
    page = visit("faults")
    page.get_by_label("Operation").fill("GetApp")
    page.get_by_label("When").select_option("first")
    page.get_by_role("button", name="Add fault").click()
    row = page.locator("tbody tr")
    expect(row).to_contain_text("status status=503")
    assert api("GET", "/app")["StatusCode"] == 503
    expect(row.locator("td").nth(5)).to_have_text("1")
    row.get_by_role("button", name="Remove").click()
    expect(page.locator(".empty")).to_contain_text("No faults")
    assert emulator.faults.rules == []


def test_a_limit_is_set_and_used(visit: Visit, api: Api) -> None:
    page = visit("limits")
    page.get_by_label("Operation, * for all").fill("GetApp")
    page.get_by_label("Requests, empty").fill("2")
    page.get_by_role("button", name="Set limit").click()
    said(page, "Limit of GetApp set")
    api("GET", "/app")
    expect(page.get_by_role("meter", name="GetApp: 1 of 2 used")).to_be_visible()


def test_a_mistake_in_a_form_is_told(visit: Visit) -> None:
    page = visit("limits")
    page.get_by_label("Operation, * for all").fill("Fly")
    page.get_by_role("button", name="Set limit").click()
    said(page, "unknown operation 'Fly'")
    assert len(visit.wrong) == 1
    assert "400" in visit.wrong.pop()
