"""The control API documents itself, and its replies match the document."""

import asyncio
import io
import json
import re
from typing import Any
from urllib.parse import quote

import aiohttp
import jsonschema_rs
import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator, validate
from yarl import URL

from stream_video_async import StreamAuthenticationError
from stream_video_async.emulator import StreamEmulator
from stream_video_async.emulator.control.routes import load_routes
from stream_video_async.emulator.validation import event_faults
from stream_video_async.models import CallRequest
from stream_video_async.webhooks import EVENT_TYPES

from .conftest import Http

CONTROL = "/_emulator/"
BODIES = {
    "seed": {"users": [{"id": "zoe"}]},
    "add_app": {"api_key": "second", "api_secret": "s" * 32},
    "add_fault": {"effect": "status", "operation": "DeleteUsers", "parameters": {"status": 503}},
    "set_clock": {"advance": 1},
    "set_rate_limits": {"GetApp": {"limit": 5}},
    "set_webhooks": {"event_hooks": [], "faults": [{"effect": "lose"}]},
    "send_event": {"type": "call.ended"},
    "trigger": {"type": "call.ended"},
    "wait_for_requests": {"operation": "GetApp"},
    "act_in_call": {"action": "join", "type": "default", "id": "one", "user_id": "ann"},
    "register_page": {"url": "https://example.com", "html": "<title>x</title>"},
    "share_location": {"user_id": "ann", "message_id": "m", "latitude": 1, "longitude": 2},
    "fail_storage": {"failure": "no access"},
    "sign_token": {"user_id": "ann", "expires_in": 60},
    "run_operation": {"query": {"payload": {"filter_conditions": {}}}},
    "finish_task": {"result": {"done": True}},
}
"""Bodies of the routes that need one."""


async def description(http):
    return (await http("GET", CONTROL + "openapi.json")).body


async def test_the_document_is_valid_openapi_and_lists_every_route(http):
    document = await description(http)
    validate(document, cls=OpenAPIV31SpecValidator)
    listed = {(method.upper(), path) for path, item in document["paths"].items() for method in item}
    assert listed == {(route.method, f"/_emulator/{route.path}") for route in load_routes()}
    names = [operation["operationId"] for item in document["paths"].values() for operation in item.values()]
    assert len(names) == len(set(names))
    assert document["servers"] == [{"url": http.emulator.url}]


async def test_every_route_replies_as_documented(http, call):
    """A valid request to each route gets a reply that matches the documented schema."""
    await http("GET", "/app")
    task = (await http("POST", "/users/delete", {"user_ids": ["cat"]})).body["task_id"]
    fault = (await http("POST", CONTROL + "faults", BODIES["add_fault"])).body["id"]
    snapshot = (await http("POST", CONTROL + "snapshots")).body["id"]
    request = (await http("GET", CONTROL + "requests")).body["requests"][0]["id"]
    await http("POST", "/external_storage", {"name": "one", "storage_type": "s3", "bucket": "b"})
    exported = (await http("GET", CONTROL + "state")).body
    await http("POST", CONTROL + "webhooks/trigger", {"type": "call.ended", "url": "http://127.0.0.1:9/"})
    delivery = (await http("GET", CONTROL + "webhooks")).body["deliveries"][0]["id"]
    values = {"webhooks": delivery, "tasks": task, "snapshots": snapshot, "requests": str(request), "faults": fault}
    asked = 0
    for route in load_routes():
        if route.handler.__name__ == "live":
            continue
        path = (
            route.path.replace("{type}", "default")
            .replace("{name}", "one")
            .replace("{operation}", "QueryUsers")
            .replace("{id}", values.get(route.path.split("/")[0], "one"))
        )
        body = exported if route.handler.__name__ == "put_state" else BODIES.get(route.handler.__name__, {})
        if route.handler.__name__ in ("clear_requests", "clear_faults"):
            # Later routes need what these delete.
            continue
        answer = await http(route.method, CONTROL + path, body if route.body is not None else None)
        assert answer.status == 200, (route.path, answer.body)
        reasons = [error.message for error in jsonschema_rs.Draft202012Validator(route.reply).iter_errors(answer.body)]
        assert reasons == [], route.path
        asked += 1
        await http("PUT", CONTROL + "state", exported)
    assert asked == len(load_routes()) - 3


@pytest.mark.parametrize(
    ("method", "path", "body", "text"),
    [
        ("POST", "clock", {"advance": "soon"}, "advance"),
        ("POST", "clock", {"set": 1e300}, "set"),
        ("POST", "clock", {"set": "tomorrow"}, "is not a time"),
        ("POST", "clock", {"warp": 5}, "warp"),
        ("POST", "faults", {"effect": "status", "path": "("}, "regular expression"),
        ("POST", "faults", {"effect": "status", "nth": 10**400}, "nth"),
        ("POST", "faults", {"effect": "status", "parameters": {"operation": "GetApp"}}, "takes no parameter operation"),
        ("PUT", "rate_limits", {"GetApp": {"limit": -1}}, "limit"),
        ("PUT", "rate_limits", {"Nothing": {"limit": 1}}, "unknown operation"),
        ("PUT", "state", {"people": []}, "neither an export"),
        ("POST", "seed", {"users": [{"name": "x"}]}, "needs its id"),
        ("POST", "seed", {"users": [{"id": "x", "created_at": "once"}]}, "created_at of a user"),
        ("POST", "sessions", {"action": "dance", "type": "default", "id": "one"}, "action"),
        ("POST", "sessions", {"action": "join", "type": "default", "id": "one"}, "user_id is missing"),
        ("POST", "webhooks/trigger", {"type": "no.such"}, "unknown event type"),
        ("POST", "webhooks/trigger", {"type": "call.ended", "url": "http://example.com"}, "loopback only"),
        ("POST", "webhooks/trigger", {"type": "call.ended", "url": "http://[::1"}, "loopback only"),
        ("POST", "webhooks/trigger", {"type": "call.ended", "fields": {"." * 1000: 1}}, "is not the name of a field"),
        ("POST", "webhooks/trigger", {"type": "call.ended", "fields": {"a." * 1000: 1}}, "is not the name of a field"),
        ("POST", "webhooks/trigger", {"type": "call.ended", "fields": {"": 1}}, "is not the name of a field"),
        ("POST", "webhooks/trigger", {"type": "call.ended", "fields": {"type": "x"}}, "type cannot be set"),
        ("POST", "webhooks/trigger", {"type": "call.ended", "fields": {"call.id": 5}}, "does not allow these fields"),
        ("POST", "pages", {"url": "ftp://x", "html": ""}, "http"),
        ("GET", "requests?limit=" + "9" * 5000, None, "whole number"),
        ("GET", "state?api_key=nobody", None, "api_key not valid"),
        ("GET", "moon", None, "does not exist"),
        ("GET", "requests/99", None, "no request 99"),
        ("GET", "requests/99/code", None, "no request 99"),
        ("POST", "operations/Fly", {}, "Fly is not an operation"),
        ("POST", "operations/GetCall", {"path": {"type": "default"}}, "id"),
        ("POST", "operations/QueryUsers", {"query": {"payload": {"filter_conditions": 5}}}, "payload"),
        ("POST", "operations/DeleteUsers", {"body": {"user_ids": "ann"}}, "user_ids"),
    ],
)
async def test_invalid_requests_are_rejected_with_a_reason(http, call, method, path, body, text):
    answer = await http(method, CONTROL + path, body)
    assert 400 <= answer.status < 500
    assert text in answer.body["message"]


@pytest.mark.parametrize("raw", [b"{", b"[]", b"5", b"\xff", b"[" * 100_000])
async def test_bodies_that_are_not_objects_are_rejected(http, raw):
    answer = await http("POST", CONTROL + "reset", data=raw)
    assert answer.status == 400


async def test_the_root_page_describes_the_server(emulator):
    async with aiohttp.ClientSession() as session, session.get(emulator.url + "/") as response:
        text = await response.text()
        assert response.content_type == "text/plain"
    assert f"{emulator.url}/_emulator/openapi.json" in text
    assert emulator.api_key in text
    assert emulator.api_secret not in text
    assert "not the real service" in text


async def test_recorded_requests_contain_their_details(http, call):
    await http("GET", "/video/call/default/none")
    last = (await http("GET", CONTROL + "requests", params={"limit": 1})).body["requests"][0]
    assert (last["operation"], last["status"], last["reason"]) == (
        "GetCall",
        404,
        "Can't find call with id default:none",
    )
    assert last["reply"]["code"] == 16
    assert last["reply_headers"]["X-RateLimit-Limit"]
    after = (await http("GET", CONTROL + "requests", params={"after": last["id"] - 1})).body["requests"]
    assert [record["id"] for record in after] == [last["id"]]
    assert (await http("GET", f"{CONTROL}requests/{last['id']}")).body == last


async def test_live_streams_requests_events_and_deliveries(emulator, http):
    """``live`` streams requests, events and deliveries as they happen."""
    emulator.set_webhook("http://127.0.0.1:9/")
    emulator.webhooks.retry_delay = 0
    async with aiohttp.ClientSession() as session, session.get(emulator.url + CONTROL + "live") as response:
        assert response.content_type == "text/event-stream"
        assert await response.content.readline() == b": listening\n"
        await http("POST", "/users", {"users": {"a": {"id": "a"}}})
        seen: dict[str, Any] = {}
        while {"request", "event", "delivery"} - set(seen):
            line = await asyncio.wait_for(response.content.readline(), 10)
            if line.startswith(b"event: "):
                data = await response.content.readline()
                seen.setdefault(line[7:].strip().decode(), json.loads(data.removeprefix(b"data: ")))
    assert seen["request"]["operation"] == "UpdateUsers"
    assert seen["event"]["type"] == "user.updated"
    assert seen["delivery"]["url"] == "http://127.0.0.1:9/"


async def test_a_name_in_a_path_is_decoded_once(emulator):
    async with emulator.client() as client, aiohttp.ClientSession() as session:
        for call_id in ("50%41", "a/b", "ä ö"):
            await client.video.call("default", call_id).create(data=CallRequest(created_by_id="ann"))
            url = f"{emulator.url}{CONTROL}calls/default/{quote(call_id, safe='')}"
            async with session.get(URL(url, encoded=True)) as answer:
                assert (await answer.json())["call"]["id"] == call_id


@pytest.mark.parametrize("path", ["/", CONTROL + "health", CONTROL + "health/"])
async def test_health_can_be_checked_without_a_body(emulator, path):
    async with aiohttp.ClientSession() as session, session.head(emulator.url + path) as answer:
        assert answer.status == 200


async def test_a_limit_is_shown_as_a_whole_number(http):
    assert (await http("PUT", CONTROL + "rate_limits", {"GetApp": {"limit": 5.0}})).status == 200
    assert (await http("GET", "/app")).headers["X-RateLimit-Limit"] == "5"


@pytest.mark.parametrize("type", sorted(EVENT_TYPES))
async def test_any_event_can_be_triggered(emulator, type):
    """The body conforms to the contract, and the webhook parser accepts it."""
    async with emulator.client() as client:
        body = emulator.trigger(type)
        assert event_faults(body) == []
        raw = json.dumps(body).encode()
        from stream_video_async.webhooks import sign

        event = client.verify_and_parse_webhook(raw, sign(raw, emulator.api_secret))
        assert event.type == type


async def test_a_triggered_event_arrives_signed_with_the_fields_set(emulator):
    """A second emulator receives the webhook."""
    from stream_video_async.emulator import StreamEmulator

    async with StreamEmulator() as hook:
        hook.faults.add("status", path="/hook", status=200)
        fields = {"call_cid": "livestream:show", "call.custom.color": "blue", "session_id": "s"}
        emulator.trigger("call.session_started", fields, url=hook.url + "/hook")
        await emulator.webhooks.settle()
        [record] = hook.requests
        assert (record.body["call"]["id"], record.body["call"]["custom"]) == ("show", {"color": "blue"})
        assert record.headers["x-signature"]
        [delivery] = emulator.webhooks.deliveries
        assert (delivery.state, delivery.statuses) == ("delivered", [200])


async def test_a_delivery_can_be_inspected_and_sent_again(emulator, http):
    from stream_video_async.emulator import StreamEmulator
    from stream_video_async.webhooks import sign

    async with StreamEmulator() as hook:
        hook.faults.add("status", path="/hook", status=200, first=1)
        hook.faults.add("status", path="/hook", status=200, first=2)
        emulator.trigger("call.ended", url=hook.url + "/hook")
        [first] = (await http("POST", CONTROL + "webhooks/settle")).body["deliveries"]
        assert (await http("POST", f"{CONTROL}webhooks/{first['id']}/resend")).status == 200
        _, second = (await http("POST", CONTROL + "webhooks/settle")).body["deliveries"]
        assert (await http("POST", f"{CONTROL}webhooks/none/resend")).status == 404
    assert [attempt["status"] for attempt in first["attempts"]] == [200]
    assert len(first["signature"]) == len(sign(b"", emulator.api_secret))
    assert second["body"] == first["body"]
    assert second["id"] != first["id"]


async def test_tokens_are_signed_for_users_and_servers(emulator, http, people):
    token = (await http("POST", CONTROL + "tokens", {"user_id": "ann", "expires_in": 60})).body["token"]
    async with emulator.client() as client:
        user = client.clone_for_token(token)
        assert (await user.get_blocked_users(user_id="ann")).blocks == []
        emulator.clock.advance(61)
        with pytest.raises(StreamAuthenticationError, match="expired"):
            await user.get_blocked_users(user_id="ann")
        server = client.clone_for_token((await http("POST", CONTROL + "tokens", {})).body["token"])
        assert (await server.get_app()).app


async def test_a_failing_subscriber_does_not_break_requests(emulator, http, caplog):
    def fails(_):
        raise RuntimeError("on purpose")

    stop = emulator.requests.subscribe(fails)
    assert (await http("GET", "/app")).status == 200
    stop()
    assert "a subscriber failed" in caplog.text


async def test_a_reset_restores_the_state_imported_at_runtime(emulator, http, call):
    seed = {"users": [{"id": "zoe"}], "calls": [{"type": "default", "id": "theirs", "data": {"created_by_id": "zoe"}}]}
    assert (await http("PUT", CONTROL + "state", seed)).status == 200
    assert (await http("GET", call)).status == 404
    assert (await http("POST", "/video/call/default/theirs/delete", {"hard": True})).status == 201
    await http("POST", CONTROL + "reset", {})
    assert (await http("GET", "/video/call/default/theirs")).status == 200
    await http("POST", "/users", {"users": {"new": {"id": "new"}}})
    emulator.keep_state()
    await http("POST", CONTROL + "reset", {"parts": ["state"]})
    assert (await http("GET", "/users/new/export")).status == 200
    await http("POST", CONTROL + "reset", {"empty": True})
    assert (await http("GET", "/video/call/default/theirs")).status == 404


async def test_a_rejected_seed_changes_nothing(emulator, http, call):
    """A failed import must not leave half of its state."""
    before = emulator.export_state()
    seed = {"users": [{"id": "zoe"}], "calls": [{"type": "no-such-type", "id": "x", "data": {"created_by_id": "zoe"}}]}
    assert (await http("PUT", CONTROL + "state", seed)).status == 404
    assert emulator.export_state() == before
    await http("POST", CONTROL + "reset", {})
    assert emulator.export_state()["apps"][emulator.api_key]["documents"] == []


async def test_other_requests_are_answered_during_a_large_import():
    """Requests see the old state until the new one is complete."""
    users = [{"id": f"user-{number}", "custom": {"number": number}} for number in range(100_000)]
    async with StreamEmulator() as emulator, aiohttp.ClientSession() as session:
        http = Http(session, emulator)
        await http("POST", "/users", {"users": {"ann": {"id": "ann"}}})
        seeding = asyncio.create_task(http("PUT", CONTROL + "state", data=_body({"users": users})))
        seen: list[list[str]] = []
        while not seeding.done():
            answer = await http("GET", "/users", params=_payload("user-0", "ann"))
            seen.append([user["id"] for user in answer.body["users"]])
        assert (await seeding).status == 200
        assert seen.count(["ann"]) > 20
        assert all(found in (["ann"], ["user-0"]) for found in seen)
        last = await http("GET", "/users", params=_payload("user-99999", "ann"))
        assert [user["id"] for user in last.body["users"]] == ["user-99999"]


_STEP = 50
"""Documents in one step of an operation on whole states."""


def _export(count):
    documents = [
        {"kind": "user", "owner": "", "id": f"user-{n}", "created_at": n, "body": json.dumps({"id": f"user-{n}"})}
        for n in range(count)
    ]
    return {"version": 1, "apps": {"emulator-key": {"documents": documents, "counters": {"id": 7}, "files": {}}}}


async def test_whole_states_are_read_and_written_in_short_steps(emulator, http):
    statements: list[str] = []
    store = emulator._services.store
    for connection in (store.db, *store._readers):
        connection.set_trace_callback(statements.append)
    exported = _export(1_050)
    assert (await http("PUT", CONTROL + "state", data=_body(exported))).status == 200
    taken = await http("POST", CONTROL + "snapshots")
    answer = await http("GET", CONTROL + "state")
    assert answer.headers["Transfer-Encoding"] == "chunked"
    assert answer.body == emulator.export_state() == exported
    for again in ("reset", f"snapshots/{taken.body['id']}/restore"):
        await http("POST", CONTROL + "reset", {"parts": ["state"], "empty": again != "reset"})
        await http("POST", CONTROL + again, {})
        assert emulator.export_state() == exported
    transactions = "\n".join(statements).split("BEGIN IMMEDIATE")
    assert max(transaction.count("INSERT INTO docs") for transaction in transactions) == _STEP
    reads = [sql for sql in statements if re.match("SELECT .*body.* FROM docs", sql)]
    assert len(reads) > 1_050 // _STEP
    assert all(sql.endswith(f"LIMIT {_STEP}") for sql in reads)


@pytest.mark.parametrize(("method", "path"), [("PUT", "state"), ("GET", "state"), ("POST", "snapshots")])
async def test_other_requests_are_answered_between_the_steps(http, method, path):
    exported = _export(200 * _STEP)
    assert (await http("PUT", CONTROL + "state", data=_body(exported))).status == 200
    operation = asyncio.create_task(http(method, CONTROL + path, data=_body(exported) if method == "PUT" else None))
    answered = 0
    while not operation.done():
        assert (await http("GET", CONTROL + "health")).status == 200
        answered += 1
    assert (await operation).status == 200
    assert answered > 10


async def test_long_lists_of_the_journal_are_sent_between_other_requests(http):
    for _ in range(300):
        await http("POST", "/users", {"users": {f"user-{n}": {"id": f"user-{n}"} for n in range(3)}})
    for name, count in (("requests", 300), ("events", 900)):
        listing = asyncio.create_task(http("GET", CONTROL + name))
        answered = 0
        while not listing.done():
            await http("GET", CONTROL + "health")
            answered += 1
        answer = await listing
        assert answer.headers["Transfer-Encoding"] == "chunked"
        assert len(answer.body[name]) == count
        assert answered > 2
    assert [event["user"]["id"] for event in answer.body["events"]] == ["user-0", "user-1", "user-2"] * 300


async def test_operations_on_whole_states_wait_for_each_other_but_not_the_python_api(emulator, http):
    exported = _export(20 * _STEP)
    await http("PUT", CONTROL + "state", data=_body(exported))
    exports = [asyncio.create_task(http("GET", CONTROL + "state")) for _ in range(3)]
    while not any(export.done() for export in exports):
        assert emulator.export_state() == exported
        await asyncio.sleep(0)
    for export in exports:
        assert (await export).body == exported


def _body(content):
    return io.BytesIO(json.dumps(content).encode())


def _payload(*ids):
    return {"payload": json.dumps({"filter_conditions": {"id": {"$in": list(ids)}}})}


@pytest.mark.parametrize(("method", "path"), [("POST", "faults"), ("PUT", "rate_limits"), ("POST", "clock")])
async def test_only_state_bodies_may_be_large(http, method, path):
    answer = await http(method, CONTROL + path, data=_body({"x": "x" * 1024 * 1024}))
    assert answer.status == 413
    assert "the limit of /_emulator/" in answer.body["message"]
    large = {"source": "x" * 1024 * 1024, "users": []}
    assert (await http("POST", CONTROL + "seed", data=_body(large))).status == 200


@pytest.mark.parametrize(
    "state",
    [
        {"users": 1},
        {"users": ["ann"]},
        {"calls": [1]},
        {"app": []},
        {"people": []},
        {"apps": {"emulator-key": {"documents": [1], "counters": {}, "files": {}}}},
        {"apps": {"emulator-key": {"documents": [], "counters": {}, "files": {"x": "not base64"}}}},
        {"apps": {"emulator-key": {"documents": []}}},
        {"apps": []},
        {"users": [{"id": "zoe", "name": "\ud800"}]},
    ],
)
async def test_invalid_states_change_nothing(emulator, http, call, state):
    before = emulator.export_state()
    answer = await http("PUT", CONTROL + "state", state)
    assert answer.status == 400, answer.body
    assert emulator.export_state() == before
