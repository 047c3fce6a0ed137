"""The pages of the inspector, their protection, and requests as code."""

import asyncio
import contextlib
import io
import subprocess
import sys
from pathlib import Path

import pytest

from stream_video_async import StreamApiError
from stream_video_async.emulator import as_code, inspector
from stream_video_async.emulator.contract import load_contract
from stream_video_async.models import CallRequest, MemberRequest, QueryUsersPayload, UserRequest

UI = "/_emulator/ui/"
FOLDER = Path(inspector.__file__).parent


async def test_every_page_is_served_with_a_strict_policy(http):
    for page in sorted((FOLDER / "templates").glob("*.html")):
        if page.stem == "layout":
            continue
        answer = await http("GET", UI + page.stem)
        assert (answer.status, answer.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
        policy = answer.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
        assert "unsafe" not in policy
        text = answer.body.decode()
        assert "<style" not in text
        assert " style=" not in text
        assert text.count("<script") == text.count('<script type="module" src="/_emulator/ui/static/') == 1


async def test_only_the_static_files_of_the_folder_are_served(http):
    for file in (FOLDER / "static").iterdir():
        answer = await http("GET", f"{UI}static/{file.name}")
        assert answer.status == 200
    for name in ("../__init__.py", "%2e%2e/__init__.py", "", "nothing.js"):
        assert (await http("GET", f"{UI}static/{name}")).status == 404


async def welcome(http):
    async with http.session.get(http.emulator.url) as answer:
        return await answer.text()


async def test_redirects_and_unknown_pages(http, emulator):
    assert (await http("GET", UI + "nowhere")).status == 404
    assert (await http("POST", UI + "requests")).status == 405
    for short in ("/_emulator/ui", UI):
        assert (await http("GET", short, allow_redirects=False)).headers["Location"] == UI + "requests"
    assert f"{emulator.url}/_emulator/ui/ in a browser" in await welcome(http)


async def test_pages_of_other_sites_cannot_read_the_inspector(http):
    assert (await http("GET", UI + "requests", headers={"Sec-Fetch-Site": "cross-site"})).status == 403
    assert (await http("GET", UI + "requests", headers={"Host": "attacker.example"})).status == 403


async def test_without_the_extra_the_page_says_how_to_install_it(http, monkeypatch):
    monkeypatch.setitem(sys.modules, "jinja2", None)
    answer = await http("GET", UI + "requests")
    assert answer.status == 501
    assert b"pip install 'stream-video-async[inspector]'" in answer.body


def test_scripts_insert_no_values_as_markup():
    for script in (FOLDER / "static").glob("*.js"):
        text = script.read_text()
        for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "http://", "https://"):
            assert word not in text, (script.name, word)


# --- requests as code -------------------------------------------------------------------------------------------------


async def codes(http):
    found = (await http("GET", "/_emulator/requests")).body["requests"]
    return [(await http("GET", f"/_emulator/requests/{record['id']}/code")).body for record in found]


@pytest.fixture
async def recorded(emulator, http):
    """Requests of each kind: models in maps and lists, JSON and numbers in the query, a user's token, a refusal."""
    async with emulator.client() as client:
        await client.upsert_users(UserRequest(id="john", custom={"quote": "it's"}))
        call = client.video.call("default", "one")
        await call.get_or_create(data=CallRequest(created_by_id="john"))
        await call.update_call_members(update_members=[MemberRequest(user_id="john", role="admin")])
        await call.get(members_limit=1, notify=True)
        await client.query_users(payload=QueryUsersPayload(filter_conditions={"id": "john"}))
        await client.clone_for_token(client.create_token("john")).query_users(
            payload=QueryUsersPayload(filter_conditions={})
        )
        with contextlib.suppress(StreamApiError):
            await client.video.call("default", "none").get()
    return await codes(http)


async def test_python_code_repeats_the_request(emulator, http, recorded, monkeypatch):
    before = list(emulator.requests)
    for name, value in emulator.environment().items():
        monkeypatch.setenv(name, value)
    for code in recorded:
        # The program runs a loop of its own; the emulator needs this one.
        with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(StreamApiError):
            await asyncio.to_thread(exec, compile(code["python"], "program", "exec"), {"__name__": "program"})
    after = list(emulator.requests)[len(before) :]
    shown = [
        [(one.method, one.path, one.query, one.body, one.status, one.claims.get("user_id")) for one in records]
        for records in (before, after)
    ]
    assert len(shown[0]) == 7
    assert shown[0] == shown[1]


async def test_curl_commands_repeat_the_request(emulator, recorded):
    before = list(emulator.requests)
    for code in recorded:
        await asyncio.to_thread(
            subprocess.run, ["bash", "-c", code["curl"]], check=True, env=emulator.environment(), capture_output=True
        )
    after = list(emulator.requests)[len(before) :]
    assert [(one.operation, one.query, one.body, one.status) for one in before] == [
        (one.operation, one.query, one.body, one.status) for one in after
    ]


async def test_requests_that_the_types_cannot_express_have_no_python_code(http):
    await http("POST", "/users", {"users": {"x": {"id": "x", "no_such_field": 1}}})
    await http("POST", "/users", {"users": 5})
    found = await codes(http)
    assert [code["python"] for code in found] == [None] * 2
    assert all(code["curl"].startswith("curl -X ") for code in found)


def test_every_operation_has_its_function():
    for endpoint in load_contract().endpoints.values():
        function = as_code._function(endpoint.resource, endpoint.id)
        assert function is not None, endpoint.id
