"""The HTTP side: routes, envelopes, limits in headers, spellings of time, tasks, rate limits."""

import re

import pytest

from stream_video_async.emulator import StreamEmulator
from stream_video_async.emulator.behavior import Behavior, kit
from stream_video_async.emulator.behavior.resource import Resource

from .conftest import Http


@pytest.mark.parametrize(("method", "path"), [("GET", "/nothing"), ("PATCH", "/devices"), ("GET", "/video/call//x")])
async def test_unknown_path_or_method_is_404_without_an_operation(http, method, path):
    answer = await http(method, path)
    assert (answer.status, answer.body["code"]) == (404, 16)
    assert answer.body["message"] == 'Request failed with error: "Not Found"'


async def test_static_segments_win(http):
    assert (await http("GET", "/roles/search", params={"query": "a"})).status == 200
    assert (await http("POST", "/video/call/members", {"type": "default", "id": "x"})).status == 404


@pytest.mark.parametrize("body", [b"", b"{", b"null", b"[]", b'"x"', b"\xff", b'{"users": null}', b"[" * 5000])
async def test_bodies_that_are_no_object_are_refused(http, body):
    answer = await http("POST", "/users", data=body, headers={"Content-Type": "application/json"})
    assert (answer.status, answer.body["code"]) == (400, 4)


async def test_replies_carry_duration_rate_limit_and_emulation_headers(http):
    answer = await http("GET", "/app")
    assert re.fullmatch(r"\d+\.\d\dms", answer.body["duration"])
    assert answer.headers["x-emulated"] == "stateful"
    assert {"X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset"} <= set(answer.headers)


async def test_a_limit_is_told_kept_and_renewed_with_the_window(emulator, http):
    emulator.clock.freeze(1_800_000_030)
    emulator.limits.set("GetApp", 2)
    remaining = [(await http("GET", "/app")).headers["X-RateLimit-Remaining"] for _ in range(2)]
    assert remaining == ["1", "0"]
    refused = await http("GET", "/app")
    assert (refused.status, refused.body["code"]) == (429, 9)
    assert refused.headers["X-RateLimit-Reset"] == "1800000060"
    assert 30 <= int(refused.headers["Retry-After"]) <= 31
    shown = await http("GET", "/rate_limits", params={"server_side": "true", "endpoints": "GetApp,Nonsense"})
    assert set(shown.body["server_side"]) == {"GetApp", "Nonsense"}
    assert shown.body["server_side"]["GetApp"] == {"limit": 2, "remaining": 0, "reset": 1_800_000_060}
    emulator.clock.advance(30)
    assert (await http("GET", "/app")).status == 200


@pytest.mark.parametrize(
    ("style", "pattern"), [("rfc3339", r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z"), ("text", r"\d{19}")]
)
async def test_times_can_be_spelt_otherwise_but_custom_data_stays(style, pattern):
    import aiohttp

    async with (
        StreamEmulator(timestamps=style, check_replies=True) as emulator,
        aiohttp.ClientSession() as session,
    ):
        http = Http(session, emulator)
        user = {"id": "a", "custom": {"created_at": 5}}
        shown = (await http("POST", "/users", {"users": {"a": user}})).body["users"]["a"]
    assert re.fullmatch(pattern, shown["created_at"])
    assert shown["custom"] == {"created_at": 5}


@pytest.mark.parametrize(
    ("mode", "expected"),
    [("immediate", ["completed"] * 3), ("polls=2", ["pending", "running", "completed"])],
)
async def test_tasks_finish_when_the_options_say_so(mode, expected):
    import aiohttp

    async with StreamEmulator(tasks=mode) as emulator, aiohttp.ClientSession() as session:
        http = Http(session, emulator)
        await http("POST", "/users", {"users": {"a": {"id": "a"}}})
        task_id = (await http("POST", "/users/delete", {"user_ids": ["a"]})).body["task_id"]
        seen = [(await http("GET", f"/tasks/{task_id}")).body["status"] for _ in expected]
    assert seen == expected


async def test_tasks_can_take_virtual_time():
    import aiohttp

    async with StreamEmulator(tasks="seconds=60") as emulator, aiohttp.ClientSession() as session:
        http = Http(session, emulator)
        await http("POST", "/users", {"users": {"a": {"id": "a"}}})
        task_id = (await http("POST", "/users/delete", {"user_ids": ["a"]})).body["task_id"]
        assert (await http("GET", f"/tasks/{task_id}")).body["status"] == "pending"
        emulator.clock.advance(60)
        assert (await http("GET", f"/tasks/{task_id}")).body["status"] == "completed"


async def test_an_unknown_task_does_not_exist(http):
    assert (await http("GET", "/tasks/none")).body["code"] == 16


async def test_the_same_seed_gives_the_same_ids(http, emulator, people):
    import aiohttp

    first = (await http("POST", "/users/delete", {"user_ids": ["ann"]})).body["task_id"]
    async with StreamEmulator(seed=7) as twin, aiohttp.ClientSession() as session:
        other = Http(session, twin)
        await other("POST", "/users", {"users": {"ann": {"id": "ann"}}})
        second = (await other("POST", "/users/delete", {"user_ids": ["ann"]})).body["task_id"]
    assert first == second


@pytest.mark.parametrize(("stubs", "status"), [(True, 200), (False, 501)])
async def test_operations_without_behavior_answer_an_example_or_are_refused(stubs, status, monkeypatch):
    import aiohttp

    async with StreamEmulator(stubs=stubs) as emulator, aiohttp.ClientSession() as session:
        monkeypatch.setattr(emulator._api, "_behaviors", {})
        answer = await Http(session, emulator)("GET", "/app")
    assert (answer.status, answer.headers["x-emulated"]) == (status, "stub")


async def test_a_body_beyond_the_limit_is_413(people, http):
    import aiohttp

    async with StreamEmulator(max_body_bytes=1000) as emulator, aiohttp.ClientSession() as session:
        big = {"users": {"a": {"id": "a", "name": "x" * 2000}}}
        answer = await Http(session, emulator)("POST", "/users", big)
    assert (answer.status, answer.body["code"]) == (413, 22)


async def test_a_file_keeps_the_state(tmp_path):
    import aiohttp

    for expected in (True, False):
        async with StreamEmulator(data=tmp_path / "state.db") as emulator, aiohttp.ClientSession() as session:
            answer = await Http(session, emulator)("POST", "/video/call/default/x", {"data": {"created_by_id": "a"}})
            assert answer.body["created"] is expected


def test_options_are_checked():
    with pytest.raises(ValueError, match="tasks must be"):
        StreamEmulator(tasks="sometimes")
    with pytest.raises(TypeError):
        StreamEmulator(color="red")
    with pytest.raises(RuntimeError, match="not running"):
        _ = StreamEmulator().url


def test_without_the_extra_the_error_names_it(monkeypatch):
    import stream_video_async.emulator as package

    monkeypatch.setattr(package, "find_spec", lambda name: None)
    with pytest.raises(ImportError, match=r"stream-video-async\[emulator\]"):
        _ = package.__getattr__("StreamEmulator")


async def test_field_names_of_any_kind_do_not_reach_headers_raw_nor_state(http, people):
    users = {"a": {"id": "a", "evil\r\nX-Set: 1": 1, "ключ": 2}}
    answer = await http("POST", "/users", {"users": users})
    assert (answer.status, "X-Set" in answer.headers) == (201, False)
    assert "evil\r\nX-Set: 1" not in answer.body["users"]["a"]
    settings = {
        "audio": {"default_device": "speaker", "surprise": 1},
        "ingress": {"audio_encoding_options": {"bitrate": 16000, "channels": 1}},
    }
    body = {"data": {"created_by_id": "ann", "settings_override": settings}}
    call = (await http("POST", "/video/call/default/odd", body)).body["call"]
    assert "surprise" not in call["settings"]["audio"]
    assert call["settings"]["ingress"]["enabled"] is False


async def test_long_urls_are_taken(http):
    import json

    wanted = [f"user-with-a-long-name-{n}" for n in range(1000)]
    payload = json.dumps({"filter_conditions": {"id": {"$in": wanted}}})
    assert (await http("GET", "/users", params={"payload": payload})).status == 200


async def test_settings_groups_can_be_replaced_instead_of_merged():
    import aiohttp

    async with StreamEmulator(settings_update="replace") as emulator, aiohttp.ClientSession() as session:
        http = Http(session, emulator)
        await http("POST", "/video/call/default/x", {"data": {"created_by_id": "a"}})
        change = {"settings_override": {"video": {"camera_default_on": True}}}
        video = (await http("PATCH", "/video/call/default/x", change)).body["call"]["settings"]["video"]
    assert (video["enabled"], video["camera_default_on"]) == (False, True)


async def test_sort_with_next_can_be_refused():
    import aiohttp

    async with StreamEmulator(refuse_sort_with_next=True) as emulator, aiohttp.ClientSession() as session:
        http = Http(session, emulator)
        answer = await http("POST", "/video/calls", {"sort": [{"field": "cid"}], "next": "x"})
    assert "cannot specify sort and next/prev at the same time" in answer.body["message"]


async def test_production_limits_and_platforms():
    import aiohttp

    async with StreamEmulator(rate_limits="production") as emulator, aiohttp.ClientSession() as session:
        http = Http(session, emulator)
        assert (await http("GET", "/app")).headers["X-RateLimit-Limit"] == "10000"
        user = http.as_user("a")
        for client in ("stream-video-android-1", "stream-video-swift", "stream-video-js", "unity"):
            await user("GET", "/app", headers={"X-Stream-Client": client})
        shown = (await http("GET", "/rate_limits", params={"endpoints": "GetApp"})).body
        assert {
            name: shown[name]["GetApp"]["remaining"] for name in ("server_side", "android", "ios", "web", "unity")
        } == dict.fromkeys(("server_side", "android", "ios", "web", "unity"), 9999)


async def test_go_clients_spell_spaces_as_plus(http, people):
    body = {"data": {"created_by_id": "ann"}}
    go = {"X-Stream-Client": "stream-go-client-v5.3.0"}
    from yarl import URL

    url = URL(http.emulator.url + "/api/v2/video/call/default/a+b", encoded=True)
    import jwt

    token = jwt.encode({"server": True}, http.emulator.api_secret, algorithm="HS256")
    headers = {"stream-auth-type": "jwt", "Authorization": token}
    ids = []
    for extra in (go, {}):
        target = url.with_query(api_key=http.emulator.api_key)
        async with http.session.post(target, json=body, headers=headers | extra) as response:
            ids.append((await response.json())["call"]["id"])
    assert ids == ["a b", "a+b"]


async def test_nulls_in_request_bodies_are_read_as_left_out_at_any_depth(http):
    user = {
        "id": "a",
        "name": None,
        "image": None,
        "privacy_settings": {"typing_indicators": None},
        "custom": {"x": None},
    }
    made = await http("POST", "/users", {"users": {"a": user}})
    assert made.status == 201
    assert made.body["users"]["a"]["custom"] == {"x": None}  # free-form data keeps its nulls
    assert "name" not in made.body["users"]["a"]
    settings = {"audio": None, "recording": {"mode": "disabled", "quality": None}}
    data = {"created_by_id": "a", "starts_at": None, "members": None, "settings_override": settings, "custom": {"k": 1}}
    created = await http("POST", "/video/call/default/nulls", {"data": data, "members_limit": None, "ring": None})
    assert created.status == 201
    updated = await http("PATCH", "/video/call/default/nulls", {"custom": None, "settings_override": None})
    assert (updated.status, updated.body["call"]["custom"]) == (200, {"k": 1})


async def test_a_null_list_or_map_changes_nothing(http):
    before = (await http("GET", "/video/calltypes/default")).body["grants"]
    answer = await http("PUT", "/video/calltypes/default", {"grants": None, "settings": None})
    assert (answer.status, answer.body["grants"]) == (201, before)


async def test_a_null_in_a_required_field_is_refused(http):
    assert (await http("POST", "/users", {"users": {"a": {"id": None}}})).status == 400


async def test_nulls_in_typed_fields_can_be_refused():
    import aiohttp

    async with StreamEmulator(strict_nulls=True) as emulator, aiohttp.ClientSession() as session:
        answer = await Http(session, emulator)("POST", "/users", {"users": {"a": {"id": "a", "name": None}}})
    assert answer.status == 400


async def test_a_failure_of_the_emulator_is_a_500_in_the_services_words(http, emulator, monkeypatch, caplog):
    def fails(ctx):
        ctx.store.put("user", "half", {"id": "half"})
        raise RuntimeError("broken on purpose")

    monkeypatch.setattr(emulator._api, "_behaviors", {"GetApp": Behavior(fails)})
    answer = await http("GET", "/app")
    assert (answer.status, answer.body["code"]) == (500, -1)
    assert "broken on purpose" in caplog.text
    assert emulator.export_state()["apps"][emulator.api_key]["documents"] == []


async def test_checked_replies_and_events_fail_loudly(http, emulator, monkeypatch, caplog):
    monkeypatch.setattr(emulator._api, "_behaviors", {"GetApp": Behavior(lambda ctx: {"app": 5})})
    assert (await http("GET", "/app")).status == 500
    assert "violates the contract" in caplog.text
    caplog.clear()

    def sends_nonsense(ctx):
        ctx.emit("call.ended", call_cid=5)
        return {}

    monkeypatch.setattr(emulator._api, "_behaviors", {"UpdateApp": Behavior(sends_nonsense)})
    assert (await http("PATCH", "/app", {})).status == 500
    assert "event call.ended violates" in caplog.text


async def test_a_chunked_body_beyond_the_limit_is_413():
    import aiohttp
    import jwt

    async def chunks():
        for _ in range(10):
            yield b"x" * 500

    async with StreamEmulator(max_body_bytes=1000) as emulator, aiohttp.ClientSession() as session:
        token = jwt.encode({"server": True}, emulator.api_secret, algorithm="HS256")
        headers = {"stream-auth-type": "jwt", "Authorization": token}
        url = f"{emulator.url}/api/v2/users?api_key={emulator.api_key}"
        async with session.post(url, data=chunks(), headers=headers) as response:
            assert (response.status, (await response.json())["code"]) == (413, 22)


async def test_operations_are_added_in_one_place(http, monkeypatch):
    """As docs/contributing.md says: a declared resource, a function, a generator function."""
    for id in ("CreateRole", "DeleteRole", "GetTask", "ExportUsers"):
        monkeypatch.delitem(kit.BEHAVIORS, id)
    defaults = {"custom": True, "scopes": []}
    resource = Resource("policy", key="name", defaults=defaults)
    resource.serve(create="CreateRole", delete="DeleteRole")

    @kit.operation("GetTask")
    def get_task(ctx):
        return {"task_id": ctx.path["id"], "status": "completed", "created_at": ctx.now, "updated_at": ctx.now}

    @kit.operation_in_steps("ExportUsers")
    def export_users(ctx):
        yield
        return {"task_id": f"for {len(ctx.body['user_ids'])}"}

    role = await http("POST", "/roles", {"name": "host"})
    assert (role.status, role.headers["x-emulated"], role.body["role"]["name"]) == (201, "stateful", "host")
    assert (await http("DELETE", "/roles/host")).status == 200
    assert (await http("GET", "/tasks/mine")).body["task_id"] == "mine"
    assert (await http("POST", "/export/users", {"user_ids": ["a", "b"]})).body["task_id"] == "for 2"


def test_an_operation_has_one_behavior():
    from stream_video_async.emulator.behavior import load_behaviors, operation

    load_behaviors()
    with pytest.raises(ValueError, match="two behaviors"):
        operation("GetApp")(lambda ctx: {})


@pytest.mark.parametrize(
    ("asked", "gzip", "expected"), [("gzip", True, "gzip"), ("identity", True, None), ("gzip", False, None)]
)
async def test_answers_are_compressed_for_those_who_accept_it(asked, gzip, expected):
    import aiohttp

    async with StreamEmulator(gzip=gzip) as emulator, aiohttp.ClientSession() as session:
        answer = await Http(session, emulator)("GET", "/video/calltypes", headers={"Accept-Encoding": asked})
    assert answer.headers.get("Content-Encoding") == expected
    assert "default" in answer.body["call_types"]


async def test_refusals_say_that_they_are_emulated_too(http):
    assert (await http("GET", "/video/call/default/none")).headers["x-emulated"] == "stateful"


async def test_the_same_seed_and_requests_give_the_same_state_and_journal():
    import aiohttp

    async def run():
        async with StreamEmulator(seed=5) as emulator, aiohttp.ClientSession() as session:
            emulator.clock.freeze(1_900_000_000)
            http = Http(session, emulator)
            await http("POST", "/users", {"users": {"a": {"id": "a"}}})
            await http("POST", "/video/call/default/x", {"data": {"created_by_id": "a"}})
            emulator.join_call("default", "x", "a")
            await http("POST", "/users/delete", {"user_ids": ["a"]})
            journal = [(record.operation, record.time_ns, record.status, record.body) for record in emulator.requests]
            return (
                emulator.export_state(),
                journal,
                [event.body for event in emulator.events if "url" not in str(event.body)],
            )

    first, second = await run(), await run()
    assert first[:2] == second[:2]
    assert first[2] == second[2]
