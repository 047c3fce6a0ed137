"""The inspector in a real browser: each page with state made through the API, live, by keyboard, and under attack."""

from __future__ import annotations

import contextlib
import http.server
import json
import re
import threading
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jwt
import pytest
from playwright.sync_api import Browser, Page, expect

from stream_video_async.emulator import ThreadedStreamEmulator, inspector
from stream_video_async.emulator.journal import RecordedRequest
from stream_video_async.emulator.options import Options

AXE = Path(__file__).parents[2] / ".node" / "node_modules" / "axe-core" / "axe.min.js"
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


@pytest.fixture
def emulator() -> Iterator[ThreadedStreamEmulator]:
    with ThreadedStreamEmulator(seed=3) as running:
        yield running
        running.webhooks.settle()


@pytest.fixture
def api(emulator: ThreadedStreamEmulator) -> Api:
    return Api(emulator)


@pytest.fixture
def played(emulator: ThreadedStreamEmulator, api: Api) -> ThreadedStreamEmulator:
    """Some state of each kind."""
    emulator.set_webhook("http://127.0.0.1:9/hook")
    api("POST", "/users", {"users": {name: {"id": name, "name": name.title()} for name in ("john", "sara", "gone")}})
    data = {"created_by_id": "john", "members": [{"user_id": "john"}, {"user_id": "sara"}]}
    api("POST", "/video/call/default/standup", {"data": data})
    api("POST", "/users", {"users": {"john": {"id": 5}}})
    api("POST", "/video/call/livestream/show", {"data": {"created_by_id": "sara"}})
    emulator.join_call("default", "standup", "john", published_tracks=["audio"])
    api("POST", "/users/delete", {"user_ids": ["gone"]})
    emulator.faults.add("status", operation="DeleteUsers", status=503)
    emulator.limits.set("UpdateUsers", 10)
    emulator.snapshot()
    return emulator


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


@pytest.fixture
def visit(browser_page: Page, emulator: ThreadedStreamEmulator) -> Iterator[Visit]:
    made = Visit(browser_page, emulator)
    yield made
    assert made.wrong == []


def said(page: Page, text: str) -> None:
    expect(page.locator("#toast")).to_contain_text(text)


# --- every page -------------------------------------------------------------------------------------------------------


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


# --- requests ---------------------------------------------------------------------------------------------------------


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

        def make(number: int) -> RecordedRequest:
            return RecordedRequest(number, number, "", f"Op{number}", "GET", "/x", {}, {}, {}, None, 200, 1.0)

        def add(count: int) -> None:
            for _ in range(count):
                emulator._services.requests.add(make)

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


# --- events and webhooks ----------------------------------------------------------------------------------------------


@pytest.fixture
def receiver() -> Iterator[tuple[str, list[Any]]]:
    """A service that refuses the first delivery and takes all others."""
    bodies: list[Any] = []

    class Receiver(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            bodies.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(503 if len(bodies) == 1 else 200)
            self.end_headers()

        def log_message(self, *_: object) -> None: ...

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/hook", bodies
    server.shutdown()
    thread.join()
    server.server_close()


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


# --- calls and users --------------------------------------------------------------------------------------------------


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


# --- conditions -------------------------------------------------------------------------------------------------------


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
    said(page, "unknown operation Fly")
    assert len(visit.wrong) == 1
    assert "400" in visit.wrong.pop()


# --- state, tasks, call types, coverage -------------------------------------------------------------------------------


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


# --- first visits: from the first page, by what is in sight, at both widths -------------------------------------------


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


# --- safety -----------------------------------------------------------------------------------------------------------


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
