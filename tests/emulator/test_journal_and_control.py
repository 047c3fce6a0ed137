"""The journal of requests and events, and the control API."""

import asyncio

import pytest

from stream_video_async.emulator import StreamEmulator
from stream_video_async.models import UserRequest

CONTROL = "/_emulator/"


async def test_requests_are_recorded_without_credentials(emulator, http):
    await http("POST", "/users", {"users": {"a": {"id": "a", "nmae": 1}}})
    [record] = emulator.requests.assert_called("UpdateUsers", times=1, where=lambda r: "a" in r.body["users"])
    assert (record.status, record.method, record.path, record.claims) == (
        201,
        "POST",
        "/api/v2/users",
        {"server": True},
    )
    assert record.unknown_fields == ("users.a.nmae",)
    assert "authorization" not in record.headers
    assert emulator.api_secret not in repr(record)
    assert "api_key" not in record.query


async def test_a_failed_assertion_lists_what_arrived(emulator, http):
    await http("GET", "/app")
    with pytest.raises(AssertionError, match=r"200 GetApp"):
        emulator.requests.assert_called("GetCall")
    with pytest.raises(AssertionError, match="2 times"):
        emulator.requests.assert_called("GetApp", times=2)
    with pytest.raises(AssertionError, match="nothing"):
        emulator.events.assert_sent("call.ended")


async def test_waiting_for_a_request(emulator, http):
    waiting = asyncio.create_task(emulator.requests.wait_for("GetApp", times=2))
    await http("GET", "/app")
    await http("GET", "/app")
    assert len(await waiting) == 2
    with pytest.raises(AssertionError, match="GetCall"):
        await emulator.requests.wait_for("GetCall", timeout=0.01)


async def test_faults_and_unknown_routes_are_recorded_too(emulator, http):
    rule = emulator.faults.add("status", operation="GetApp", status=500)
    await http("GET", "/app")
    await http("GET", "/nowhere")
    first, second = emulator.requests
    assert (first.fault, first.status) == (rule.id, 500)
    assert (second.operation, second.status) == (None, 404)
    emulator.requests.clear()
    assert len(emulator.requests) == 0


async def test_events_are_recorded_by_type(emulator, http, call):
    await http("POST", call + "/mark_ended")
    [ended] = emulator.events.assert_sent("call.ended", times=1)
    assert ended.body["call_cid"] == "default:one"
    types = [event.type for event in emulator.events]
    assert types == ["user.updated"] * 3 + ["call.created", "call.ended"]


async def test_health_and_operations(http):
    health = (await http("GET", CONTROL + "health")).body
    assert (health["ready"], health["seed"]) == (True, 7)
    await http("GET", "/app")
    operations = (await http("GET", CONTROL + "operations")).body
    assert {facts["emulated"] for facts in operations.values()} == {"stateful"}
    assert len(operations) == 159
    assert operations["GetApp"] == {
        "emulated": "stateful",
        "calls": 1,
        "faults": 0,
        "resource": "app",
        "method": "GET",
        "path": "/api/v2/app",
    }
    assert operations["GetOG"]["calls"] == 0


async def test_export_import_export_is_the_same(emulator, http, call):
    first = (await http("GET", CONTROL + "state")).body
    await http("POST", CONTROL + "reset", {})
    assert (await http("GET", call)).status == 404
    assert (await http("PUT", CONTROL + "state", first)).status == 200
    assert (await http("GET", CONTROL + "state")).body == first
    assert (await http("GET", call)).status == 200


@pytest.mark.parametrize(
    "state",
    [
        {},
        {"apps": 5},
        {"apps": {"nobody": {}}},
        {"apps": {key: {"documents": [], "counters": {}, "files": {}} for key in ["x", "y"]}},
    ],
)
async def test_invalid_exports_are_rejected(http, state):
    assert (await http("PUT", CONTROL + "state", state)).status == 400


async def test_snapshots_roll_back(http, call):
    saved = (await http("POST", CONTROL + "snapshots", {})).body["id"]
    for _ in range(2):
        await http("POST", call + "/delete", {"hard": True})
        assert (await http("GET", call)).status == 404
        assert (await http("POST", f"{CONTROL}snapshots/{saved}/restore", {})).status == 200
        assert (await http("GET", call)).status == 200
    assert (await http("POST", CONTROL + "snapshots/none/restore", {})).status == 404


async def test_seeds_contain_requests(http):
    content = {
        "users": [{"id": "ann"}],
        "call_types": [{"name": "mine"}],
        "calls": [{"type": "mine", "id": "x", "data": {"created_by_id": "ann"}}],
    }
    assert (await http("POST", CONTROL + "seed", content)).status == 200
    assert (await http("GET", "/video/call/mine/x")).status == 200


async def test_reset_can_be_partial(emulator, http, call):
    emulator.limits.set("GetCall", 1)
    await http("POST", CONTROL + "reset", {"parts": ["requests", "rate_limits"]})
    assert [(await http("GET", call)).status for _ in range(2)] == [200, 200]
    assert (await http("POST", CONTROL + "reset", {"parts": ["moon"]})).status == 400


async def test_faults_clock_and_limits_over_http(http):
    rule = {"effect": "status", "operation": "GetApp", "parameters": {"status": 418}, "nth": 1}
    made = (await http("POST", CONTROL + "faults", rule)).body
    assert (await http("GET", "/app")).status == 418
    assert (await http("GET", CONTROL + "faults")).body["faults"][0]["hits"] == 1
    assert (await http("DELETE", CONTROL + "faults/" + made["id"])).status == 200
    assert (await http("DELETE", CONTROL + "faults/" + made["id"])).status == 404
    await http("POST", CONTROL + "clock", {"freeze": "2030-01-01T00:00:00Z"})
    clock = (await http("POST", CONTROL + "clock", {"advance": 5})).body
    assert clock == {"now": 1_893_456_005.0, "now_ns": 1_893_456_005_000_000_000, "scale": 0.0}
    assert (await http("POST", CONTROL + "clock", {"warp": 5})).status == 400
    await http("PUT", CONTROL + "rate_limits", {"GetApp": {"limit": 1}})
    assert (await http("GET", CONTROL + "rate_limits")).body["GetApp"]["limit"] == 1
    assert [(await http("GET", "/app")).status for _ in range(2)] == [200, 429]
    assert (await http("PUT", CONTROL + "rate_limits", {"Nothing": {"limit": 1}})).status == 400


async def test_requests_and_events_over_http(http, call):
    listed = (await http("GET", CONTROL + "requests", params={"operation": "GetOrCreateCall"})).body["requests"]
    assert [record["status"] for record in listed] == [201]
    waited = await http("POST", CONTROL + "requests/wait", {"operation": "GetOrCreateCall"})
    assert len(waited.body["requests"]) == 1
    late = await http("POST", CONTROL + "requests/wait", {"operation": "GetTask", "timeout": 0.01})
    assert late.status == 400
    events = (await http("GET", CONTROL + "events", params={"type": "call.created"})).body["events"]
    assert events[0]["call_cid"] == "default:one"
    await http("DELETE", CONTROL + "requests")
    assert (await http("GET", CONTROL + "requests")).body["requests"] == []


async def test_tasks_can_be_made_to_fail(emulator, http, people):
    task_id = (await http("POST", "/users/delete", {"user_ids": ["ann"]})).body["task_id"]
    await http("POST", CONTROL + "tasks/" + task_id, {"error": {"type": "boom", "description": "no"}})
    task = (await http("GET", "/tasks/" + task_id)).body
    assert (task["status"], task["error"]) == ("failed", {"type": "boom", "description": "no"})
    emulator.finish_task(task_id)
    assert (await http("GET", "/tasks/" + task_id)).body["status"] == "completed"
    assert (await http("POST", CONTROL + "tasks/none", {})).status == 404


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("GET", "nowhere", None),
        ("PATCH", "health", None),
        ("POST", "sessions", {}),
        ("POST", "faults", {}),
        ("POST", "apps", {}),
    ],
)
async def test_errors_of_the_control_api_are_explained(http, method, path, body):
    answer = await http(method, CONTROL + path, body)
    assert answer.status in {400, 404}
    assert answer.body["message"].startswith("Control failed with error: ")


async def test_sessions_over_http(http, call):
    joined = await http(
        "POST",
        CONTROL + "sessions",
        {"action": "join", "type": "default", "id": "one", "user_id": "bob", "published_tracks": ["audio"]},
    )
    assert joined.body["role"] == "user"
    shown = (await http("GET", call)).body["call"]
    assert shown["session"]["participants"][0]["user"]["id"] == "bob"
    assert shown["session"]["participants_count_by_role"] == {"user": 1}
    leave = {"action": "leave", "type": "default", "id": "one", "user_id": "bob"}
    assert (await http("POST", CONTROL + "sessions", leave)).status == 200
    shown = (await http("GET", call)).body["call"]
    assert (shown["current_session_id"], shown["session"]["participants"]) == ("", [])
    assert "ended_at" in shown["session"]


@pytest.mark.parametrize(
    "content",
    [
        {"users": [{"name": "without an id"}]},
        {"users": [{"id": "a", "teams": "red"}]},
        {"calls": [{"type": "default", "id": "x"}]},
        {"calls": [{"id": "x", "data": {}}]},
        {"call_types": [{}]},
    ],
)
async def test_seeds_are_validated_like_requests(http, content):
    answer = await http("POST", CONTROL + "seed", content)
    assert (answer.status, answer.body["code"]) == (400, 4)


async def test_the_journal_keeps_as_many_requests_and_events_as_configured():
    async with StreamEmulator(journal_size=3) as emulator, emulator.client() as client:
        for number in range(5):
            await client.upsert_users(UserRequest(id=f"user-{number}"))
        assert [record.id for record in emulator.requests] == [3, 4, 5]
        assert emulator.requests.get(2) is None
        assert emulator.requests.get(4) == list(emulator.requests)[1]
        assert len(emulator.events) == 3
        for check, name in (
            (emulator.requests.assert_called, "UpdateUsers"),
            (emulator.events.assert_sent, "user.updated"),
        ):
            assert len(check(name)) == 3
            with pytest.raises(AssertionError, match="older records were dropped: raise journal_size"):
                check(name, times=3)
        emulator.requests.clear()
        emulator.events.clear()
        emulator.requests.assert_called("UpdateUsers", times=0)
        emulator.events.assert_sent("user.updated", times=0)
