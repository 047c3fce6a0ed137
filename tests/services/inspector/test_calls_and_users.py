"""Calls and users: shown, played with, edited."""

from __future__ import annotations

import re

import jwt
from playwright.sync_api import expect

from stream_video_async.emulator import ThreadedStreamEmulator

from .visits import HOSTILE, Api, Visit, said


def test_a_call_is_played_with(visit: Visit, played: ThreadedStreamEmulator, api: Api) -> None:
    page = visit("calls")
    page.get_by_role("link", name="default:standup").click()
    content = page.locator("#content")
    expect(content).to_contain_text("Session: 1 participant")
    page.get_by_label("As user").fill("sara")
    page.get_by_role("button", name="Join").click()
    expect(content).to_contain_text("Session: 2 participants")
    page.get_by_role("button", name="Ring", exact=True).click()
    said(page, "RingCall")
    page.get_by_label("As user").fill("sara")
    page.get_by_role("button", name="Accept").click()
    expect(content.locator("tr", has_text="sara").last).to_contain_text("accepted")
    running = content.get_by_role("group", name="Running").locator("tbody tr")
    expect(content).to_contain_text("Nothing is recorded")
    page.get_by_role("button", name="Start recording").click()
    expect(running).to_contain_text("composite recording")
    page.get_by_role("button", name="Stop recording").click()
    expect(content.get_by_text(".mp4")).to_be_visible()
    page.get_by_label("As user").fill("sara")
    page.get_by_role("button", name="Leave").click()
    expect(content).to_contain_text("Session: 1 participant")
    page.get_by_role("button", name="End session").click()
    expect(content).to_contain_text("Session: 0 participants")
    api("PATCH", "/video/call/default/standup", {"settings_override": {"screensharing": {"enabled": False}}})
    override = content.get_by_role("group", name="Override of this call").locator("tbody tr")
    expect(override).to_have_text("screensharing.enabledtruefalse")
    content.get_by_text(re.compile(r"^All \d+ settings$")).click()
    everything = content.get_by_role("group", name="Setting, Type default, This call").locator("tbody tr")
    expect(everything.filter(has_text="screensharing.enabled")).to_contain_text("false")
    expect(everything.filter(has_text="audio.mic_default_on")).to_contain_text("as the type")
    page.get_by_role("button", name="End call").click()
    expect(content.locator("dd").first).to_have_text("ended")


def test_news_leave_what_is_unfolded_and_typed(visit: Visit, played: ThreadedStreamEmulator, api: Api) -> None:
    page = visit("calls/default/standup")
    content = page.locator("#content")
    content.get_by_text(re.compile(r"^All \d+ settings$")).click()
    content.locator(".json summary", has_text="settings:").click()
    content.locator(".json summary", has_text="audio:").click()
    setting = content.get_by_text("mic_default_on: true")
    expect(setting).to_be_visible()
    page.get_by_label("As user").fill("sar")
    api("PATCH", "/video/call/default/standup", {"custom": {"color": "red"}})
    expect(content.locator(".json summary", has_text="custom: { 1 }").first).to_be_visible()
    expect(setting).to_be_visible()
    expect(content.get_by_role("group", name="Setting, Type default, This call")).to_be_visible()
    expect(page.get_by_label("As user")).to_be_focused()
    expect(page.get_by_label("As user")).to_have_value("sar")


def test_what_flows_out_of_a_call_and_its_captions_are_listed(
    visit: Visit, played: ThreadedStreamEmulator, api: Api
) -> None:
    path = "/video/call/default/standup"
    target = {"name": "tube", "stream_url": "rtmp://127.0.0.1/live", "stream_key": "key-of-the-stream"}
    api("POST", f"{path}/rtmp_broadcasts", {"broadcasts": [target]})
    api("POST", f"{path}/start_transcription", {})
    api("POST", f"{path}/start_closed_captions", {})
    for speaker, text in (("john", "Good morning."), ("sara", HOSTILE)):
        api("POST", f"{path}/closed_captions", {"speaker_id": speaker, "text": text, "user_id": speaker})
    page = visit("calls/default/standup")
    running = page.get_by_role("group", name="Running").locator("tbody tr")
    expect(running).to_have_count(3)
    expect(running.filter(has_text="transcription")).to_contain_text(re.compile(r"[0-9a-f]{8}-"))
    expect(running.filter(has_text="RTMP tube")).to_contain_text("rtmp://127.0.0.1/live")
    expect(running.filter(has_text="closed captions")).to_be_visible()
    expect(page.locator("body")).not_to_contain_text("key-of-the-stream")
    said_lines = page.get_by_role("group", name="Speaker").locator("tbody tr")
    expect(said_lines).to_have_count(2)
    expect(said_lines.first).to_contain_text(HOSTILE)
    said_lines.last.get_by_role("link", name="Event").click()
    expect(page.locator("#detail")).to_contain_text("Good morning.")


def test_going_live_and_stopping(visit: Visit, played: ThreadedStreamEmulator) -> None:
    page = visit("calls/livestream/show")
    page.get_by_role("button", name="Go live").click()
    page.get_by_role("button", name="Stop live").click()
    expect(page.get_by_role("button", name="Go live")).to_be_visible()
    played.events.assert_sent("call.live_started", times=1)


def test_a_call_that_is_not_there(visit: Visit, played: ThreadedStreamEmulator) -> None:
    page = visit("calls/default/none")
    expect(page.locator(".empty")).to_contain_text("default:none")
    assert len(visit.wrong) > 0
    assert all("404" in text for text in visit.wrong)
    visit.wrong.clear()


def test_a_user_is_found_edited_deactivated_and_deleted(visit: Visit, played: ThreadedStreamEmulator) -> None:
    page = visit("users")
    expect(page.locator("tbody tr")).to_have_count(2)
    page.locator("#search").fill("jo")
    expect(page.locator("tbody tr")).to_have_count(1)
    page.get_by_role("link", name="john").click()
    area = page.get_by_label("User as JSON")
    expect(area).to_have_value(re.compile("John"))
    area.fill('{"name": "Johnny", "custom": {"number": 12345678901234567891}}')
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#content dl")).to_contain_text("Johnny")
    expect(page.locator(".json")).to_contain_text("12345678901234567891")
    page.get_by_role("button", name="Deactivate").click()
    expect(page.locator("#content dl")).to_contain_text("deactivated")
    page.get_by_role("button", name="Reactivate").click()
    expect(page.locator("#content dl")).to_contain_text("active")
    page.get_by_role("button", name="Delete").click()
    page.get_by_role("button", name="Restore it").click()
    expect(page.locator("#content dl")).to_contain_text("active")


def test_a_token_is_copied_without_being_shown(visit: Visit, played: ThreadedStreamEmulator) -> None:
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visit("users/john")
    page.get_by_role("button", name="Copy token").click()
    said(page, "Copied token of john")
    token = page.evaluate("navigator.clipboard.readText()")
    assert jwt.decode(token, played.api_secret, algorithms=["HS256"])["user_id"] == "john"
    assert token not in page.content()
