"""Web pages of other sites reach neither the control API nor, unless they are named, the API."""

import re

import aiohttp
import pytest

from stream_video_async.emulator import StreamEmulator
from tests.emulator.conftest import Http


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "attacker.example"},
        {"Host": "attacker.example:8700"},
        {"Host": "127.0.0.1.attacker.example"},
        {"Host": "["},
        {"Origin": "https://attacker.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/_emulator/state"),
        ("POST", "/_emulator/reset"),
        ("PUT", "/_emulator/state"),
        ("GET", "/_emulator/live"),
    ],
)
async def test_another_sites_page_reaches_no_control_request(http, people, headers, method, path):
    answer = await http(method, path, {}, headers=headers)
    assert (answer.status, answer.body["code"]) == (403, 17)
    assert (await http("GET", "/_emulator/state")).body["apps"]["emulator-key"]["documents"]


async def test_tools_and_our_own_pages_do(http, emulator):
    port = emulator.url.rpartition(":")[2]
    for headers in (
        {},
        {"Host": f"localhost:{port}"},
        {"Host": f"emulator:{port}"},
        {"Host": f"[::1]:{port}"},
        {"Host": f"app.localhost:{port}"},
        {"Origin": emulator.url, "Sec-Fetch-Site": "same-origin"},
        {"Sec-Fetch-Site": "none"},
    ):
        assert (await http("GET", "/_emulator/health", headers=headers)).status == 200


async def test_a_page_changes_nothing_without_the_token_that_our_pages_carry(http, emulator):
    page = (await http("GET", "/_emulator/ui/requests")).body.decode()
    [token] = re.findall('name="page-token" content="([^"]+)"', page)
    same_site = {"Origin": emulator.url, "Sec-Fetch-Site": "same-origin"}
    for shown in ({}, {"x-emulator-page-token": "wrong"}, {"x-emulator-page-token": "\u00e9"}):
        refused = await http("POST", "/_emulator/snapshots", headers=same_site | shown)
        assert (refused.status, refused.body["code"]) == (403, 17)
    taken = await http("POST", "/_emulator/snapshots", headers=same_site | {"x-emulator-page-token": token})
    assert taken.body == {"id": "snapshot-1"}


async def test_files_can_be_shown_by_any_page(http, emulator):
    answer = await http("GET", "/_emulator/files/emulator-key/none", headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status == 404


PREFLIGHT = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization, x-mine"}


async def test_the_api_allows_no_origin_by_default(http):
    asked = await http("OPTIONS", "/video/calls", headers={"Origin": "http://app.test", **PREFLIGHT})
    assert asked.status == 404
    answer = await http("GET", "/app", headers={"Origin": "http://app.test"})
    assert answer.status == 200
    assert not [name for name in answer.headers if name.lower().startswith("access-control-")]


async def test_the_api_allows_the_origins_named():
    async with (
        StreamEmulator(cors="http://app.test,http://second.test") as emulator,
        aiohttp.ClientSession() as session,
    ):
        http = Http(session, emulator)
        asked = await http("OPTIONS", "/video/calls", headers={"Origin": "http://app.test", **PREFLIGHT})
        assert asked.status == 204
        assert asked.headers["Access-Control-Allow-Origin"] == "http://app.test"
        assert asked.headers["Access-Control-Allow-Headers"] == "authorization, x-mine"
        answer = await http("GET", "/app", headers={"Origin": "http://app.test"})
        assert answer.headers["Access-Control-Allow-Origin"] == "http://app.test"
        refused = await http("GET", "/video/call/default/none", headers={"Origin": "http://app.test"})
        assert (refused.status, refused.headers["Access-Control-Allow-Origin"]) == (404, "http://app.test")
        other = await http("OPTIONS", "/video/calls", headers={"Origin": "http://other.test", **PREFLIGHT})
        assert other.status == 404
        control = await http("GET", "/_emulator/health", headers={"Origin": "http://app.test"})
        assert control.status == 403
