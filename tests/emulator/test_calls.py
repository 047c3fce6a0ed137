"""Calls, members and call types behave as documented."""

import asyncio
from itertools import pairwise

import aiohttp
import pytest

from stream_video_async.emulator import StreamEmulator
from tests.emulator.conftest import Http

DEFAULT = "/video/call/default/one"


async def test_created_is_true_only_in_the_first_reply(http, people):
    body = {"data": {"created_by_id": "ann", "custom": {"color": "blue"}}}
    first = await http("POST", DEFAULT, body)
    second = await http("POST", DEFAULT, body)
    assert (first.status, second.status) == (201, 201)
    assert (first.body["created"], second.body["created"]) == (True, False)
    call = first.body["call"]
    assert (call["cid"], call["custom"], call["created_by"]["id"]) == ("default:one", {"color": "blue"}, "ann")
    assert call["settings"]["video"]["target_resolution"] == {"width": 2560, "height": 1440, "bitrate": 5_000_000}
    assert call["egress"] == {"broadcasting": False, "rtmps": []}
    assert "one" in call["ingress"]["rtmp"]["address"]
    assert (call["current_session_id"], "session" in call, call["ended_at"]) == ("", False, None)
    assert len(first.body["own_capabilities"]) == 36


async def test_a_thousand_concurrent_creates_make_one_call(http, people):
    body = {"data": {"created_by_id": "ann"}}
    answers = await asyncio.gather(*[http("POST", DEFAULT, body) for _ in range(1000)])
    assert sum(answer.body["created"] for answer in answers) == 1


async def test_concurrent_updates_are_not_lost(http, call):
    await asyncio.gather(*[http("PATCH", call, {"custom": {f"key{n}": n}}) for n in range(100)])
    assert len((await http("GET", call)).body["call"]["custom"]) == 100


async def test_the_creator_is_required_and_created_if_unknown(http):
    refused = await http("POST", DEFAULT, {"data": {}})
    assert (refused.status, refused.body["code"]) == (400, 4)
    assert "created_by" in refused.body["message"]
    assert (await http("POST", DEFAULT, {"data": {"created_by_id": "fresh"}})).status == 201
    member = await http("POST", DEFAULT + "/members", {"update_members": [{"user_id": "fresh"}]})
    assert member.status == 201


async def test_unknown_members_and_types_are_rejected_with_the_services_messages(http, people):
    data = {"created_by_id": "ann", "members": [{"user_id": "x"}, {"user_id": "y"}]}
    answer = await http("POST", DEFAULT, {"data": data})
    assert answer.status == 400
    assert answer.body["message"] == (
        "GetOrCreateCall failed with error: \"The following users are involved in call create operation, but don't "
        'exist: [x y]. Please create the user objects before setting up the call."'
    )
    assert (await http("GET", DEFAULT)).body["message"] == (
        'GetCall failed with error: "Can\'t find call with id default:one"'
    )
    unknown = await http("GET", "/video/call/nope/one")
    assert (unknown.status, unknown.body["code"]) == (404, 16)
    assert "nope: call type does not exist" in unknown.body["message"]


async def test_percent_encoded_ids_are_decoded(http, emulator, people):
    body = {"data": {"created_by_id": "ann"}}
    for path in ("/video/call/default/a%3Ab%2Fc", "/video/call/default/a:b%2Fc"):
        answer = await http("POST", path, body)
    assert answer.body["call"]["id"] == "a:b/c"
    assert answer.body["created"] is False


async def test_update_merges_groups_and_custom_keys(http, call):
    before = (await http("GET", call)).body["call"]
    change = {
        "custom": {"a": 1},
        "settings_override": {"video": {"camera_default_on": False}, "backstage": {"join_ahead_time_seconds": 300}},
        "starts_at": "2030-01-01T00:00:00.123Z",
    }
    after = (await http("PATCH", call, change)).body["call"]
    assert after["settings"]["video"]["enabled"] is True
    assert after["settings"]["video"]["camera_default_on"] is False
    assert after["settings"]["audio"] == before["settings"]["audio"]
    assert after["join_ahead_time_seconds"] == 300
    assert after["starts_at"] == 1_893_456_000_123_000_000
    zero = await http("PATCH", call, {"settings_override": {"backstage": {"join_ahead_time_seconds": 0}}})
    assert zero.body["call"]["join_ahead_time_seconds"] == 0


async def test_recording_without_quality_keeps_the_types(http, call):
    for recording in ({"mode": "available"}, {"mode": "available", "audio_only": True}, {"mode": "disabled"}):
        answer = await http("PATCH", call, {"settings_override": {"recording": recording}})
        assert (answer.status, answer.body["call"]["settings"]["recording"]["quality"]) == (200, "720p")


async def test_recording_without_quality_is_rejected_if_settings_are_replaced():
    async with StreamEmulator(settings_update="replace") as emulator, aiohttp.ClientSession() as session:
        http = Http(session, emulator)
        data = {"created_by_id": "ann", "settings_override": {"recording": {"mode": "available"}}}
        answer = await http("POST", DEFAULT, {"data": data})
        assert answer.status == 400
        said = answer.body["message"]
        assert "recording quality is required when audio_only is false and recording is enabled" in said


async def test_an_ended_call_is_no_longer_found_as_open(http, call):
    open_calls = {"filter_conditions": {"ended_at": None}}
    assert len((await http("POST", "/video/calls", open_calls)).body["calls"]) == 1
    ended = await http("POST", call + "/mark_ended")
    assert set(ended.body) == {"duration"}
    assert (await http("POST", "/video/calls", open_calls)).body["calls"] == []
    assert "ended_at" in (await http("GET", call)).body["call"]


async def test_a_soft_deletion_hides_a_call_and_a_hard_one_returns_a_task(http, call):
    soft = await http("POST", call + "/delete", {})
    assert "task_id" not in soft.body
    assert soft.body["call"]["cid"] == "default:one"
    assert (await http("GET", call)).status == 404
    assert (await http("POST", call + "/delete", {})).status == 404
    await http("POST", call, {"data": {"created_by_id": "ann"}})
    hard = await http("POST", call + "/delete", {"hard": True})
    task = await http("GET", f"/tasks/{hard.body['task_id']}")
    assert task.body["result"] == {"default:one": {"status": "ok"}}
    assert (await http("GET", call)).status == 404


async def test_members_are_listed_newest_first(http, call):
    assert [member["user_id"] for member in (await http("GET", call)).body["members"]] == ["bob", "ann"]
    answer = await http("POST", call + "/members", {"update_members": [{"user_id": "cat"}, {"user_id": "bob"}]})
    assert [member["user_id"] for member in answer.body["members"]] == ["cat", "bob"]
    shown = (await http("GET", call, params={"members_limit": "1"})).body["members"]
    assert [member["user_id"] for member in shown] == ["cat"]


async def test_member_roles_and_custom_data_are_kept_per_call(http, call):
    await http("POST", call + "/members", {"update_members": [{"user_id": "ann", "custom": {"x": 1}}]})
    members = {member["user_id"]: member for member in (await http("GET", call)).body["members"]}
    assert (members["ann"]["role"], members["ann"]["custom"]) == ("admin", {"x": 1})
    assert "role" not in members["bob"]


async def test_members_can_be_removed_and_unknown_users_not_added(http, call):
    removed = await http("POST", call + "/members", {"remove_members": ["bob", "nobody"]})
    assert removed.body["members"] == []
    assert [member["user_id"] for member in (await http("GET", call)).body["members"]] == ["ann"]
    refused = await http("POST", call + "/members", {"update_members": [{"user_id": "x"}]})
    assert "the provided users [x] don't exist" in refused.body["message"]


async def test_member_pages_follow_the_cursor_with_and_without_sort(http, people, call):
    await http("POST", call + "/members", {"update_members": [{"user_id": "cat"}]})
    for sort in ([], [{"field": "user_id", "direction": 1}], [{"field": "created_at"}, {"field": "user_id"}][:1]):
        body, seen = {"type": "default", "id": "one", "limit": 1, "sort": sort}, []
        for _ in range(5):
            page = (await http("POST", "/video/call/members", body)).body
            seen += [member["user_id"] for member in page["members"]]
            if "next" not in page:
                break
            body["next"] = page["next"]
        assert sorted(seen) == ["ann", "bob", "cat"], sort


async def make_calls(http, count):
    for number in range(count):
        data = {"created_by_id": "ann", "custom": {"n": number}, "team": f"t{number % 2}"}
        await http("POST", f"/video/call/default/c{number:02}", {"data": data})


async def pages(http, **request):
    seen, cursors = [], []
    while True:
        page = (await http("POST", "/video/calls", request)).body
        seen += [state["call"]["id"] for state in page["calls"]]
        cursors.append((page.get("prev"), page.get("next")))
        if "next" not in page:
            return seen, cursors
        request = {**request, "next": page["next"]}


@pytest.mark.parametrize(
    "sort", [[{"field": "created_at", "direction": -1}], [{"field": "cid"}], [{"field": "type"}], []]
)
async def test_pages_hold_every_call_once(http, people, sort):
    await make_calls(http, 11)
    seen, cursors = await pages(http, limit=3, **({"sort": sort} if sort else {}))
    assert sorted(seen) == [f"c{n:02}" for n in range(11)]
    assert len(cursors) == 4


async def test_pages_are_stable_while_calls_are_added(http, people):
    await make_calls(http, 6)
    sort = [{"field": "created_at", "direction": -1}]
    first = (await http("POST", "/video/calls", {"limit": 3, "sort": sort})).body
    await http("POST", "/video/call/default/newer", {"data": {"created_by_id": "ann"}})
    second = (await http("POST", "/video/calls", {"limit": 3, "sort": sort, "next": first["next"]})).body
    assert [state["call"]["id"] for state in second["calls"]] == ["c02", "c01", "c00"]
    back = (await http("POST", "/video/calls", {"limit": 3, "sort": sort, "prev": second["prev"]})).body
    assert [state["call"]["id"] for state in back["calls"]] == ["c05", "c04", "c03"]
    assert back["prev"]


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        ({"type": "default", "team": "t0"}, ["c00", "c02"]),
        ({"cid": {"$in": ["default:c01"]}}, ["c01"]),
        ({"custom.n": {"$gte": 2}}, ["c02"]),
        ({"members": {"$in": ["bob"]}}, []),
        ({"created_by_user_id": "ann", "id": {"$gt": "c01"}}, ["c02"]),
        ({"ongoing": True}, []),
        ({"backstage": False, "ongoing": False}, ["c00", "c01", "c02"]),
        ({"starts_at": {"$exists": False}}, ["c00", "c01", "c02"]),
    ],
)
async def test_call_filters(http, people, conditions, expected):
    await make_calls(http, 3)
    answer = await http("POST", "/video/calls", {"filter_conditions": conditions})
    assert sorted(state["call"]["id"] for state in answer.body["calls"]) == expected


@pytest.mark.parametrize(
    "body",
    [
        {"filter_conditions": {"color": "red"}},
        {"filter_conditions": {"members": "bob"}},
        {"sort": [{"field": "team"}]},
        {"sort": [{"field": "created_at"}, {"field": "starts_at"}]},
        {"next": "not a cursor"},
        {"next": "x", "prev": "y"},
        {"limit": 101},
    ],
)
async def test_invalid_call_queries_are_rejected(http, body):
    answer = await http("POST", "/video/calls", body)
    assert (answer.status, answer.body["code"]) == (400, 4)


async def test_a_cursor_keeps_its_sort(http, people):
    await make_calls(http, 3)
    first = (await http("POST", "/video/calls", {"limit": 1, "sort": [{"field": "cid"}]})).body
    other = {"limit": 1, "sort": [{"field": "created_at"}], "next": first["next"]}
    assert (await http("POST", "/video/calls", other)).status == 400


async def test_built_in_types_have_the_documented_settings(http):
    types = (await http("GET", "/video/calltypes")).body["call_types"]
    assert set(types) == {"default", "audio_room", "livestream", "development"}
    assert types["livestream"]["settings"]["backstage"]["enabled"] is True
    assert types["audio_room"]["settings"]["video"]["enabled"] is False
    assert types["development"]["settings"]["ring"]["incoming_call_timeout_ms"] == 15_000


async def test_call_types_are_created_changed_and_deleted(http, people):
    request = {
        "name": "mine",
        "grants": {"admin": ["send-audio"]},
        "settings": {"recording": {"mode": "disabled"}},
        "notification_settings": {"enabled": False},
    }
    made = await http("POST", "/video/calltypes", request)
    assert made.status == 201
    assert made.body["grants"]["admin"] == ["send-audio"]
    assert made.body["grants"]["user"]
    assert made.body["settings"]["recording"]["mode"] == "disabled"
    assert (await http("POST", "/video/calltypes", request)).status == 400
    changed = await http("PUT", "/video/calltypes/mine", {"grants": {"host": ["join-call"]}})
    assert (changed.status, changed.body["grants"]["host"]) == (201, ["join-call"])
    assert changed.body["grants"]["admin"] == ["send-audio"]
    call = await http("POST", "/video/call/mine/x", {"data": {"created_by_id": "ann"}})
    assert call.body["call"]["settings"]["recording"]["mode"] == "disabled"
    assert (await http("DELETE", "/video/calltypes/mine")).status == 200
    gone = await http("GET", "/video/calltypes/mine")
    assert (gone.status, gone.body["code"]) == (404, 16)


async def test_unknown_grants_are_rejected(http):
    answer = await http("POST", "/video/calltypes", {"name": "x", "grants": {"user": ["fly"]}})
    assert answer.status == 400


async def test_times_of_one_request_never_run_backwards(http, people):
    await make_calls(http, 4)
    calls = (await http("POST", "/video/calls", {"sort": [{"field": "created_at"}]})).body["calls"]
    assert all(a["call"]["created_at"] <= b["call"]["created_at"] for a, b in pairwise(calls))


async def test_a_creator_can_be_a_full_user(http, people):
    data = {"created_by": {"id": "newcomer", "name": "New"}, "team": "red", "video": True}
    made = await http("POST", DEFAULT, {"data": data})
    assert (made.body["call"]["created_by"]["name"], made.body["call"]["team"]) == ("New", "red")


@pytest.mark.parametrize(
    "data",
    [
        {"created_by_id": "ann", "video": True, "settings_override": {"video": {"enabled": False}}},
        {"created_by_id": "ann", "starts_at": "2030-99-01T00:00:00Z"},
        {"created_by_id": "ann", "starts_at": -5},
        {"created_by_id": "ann", "members": [{"user_id": "ann"}] * 101},
    ],
)
async def test_invalid_calls_are_rejected(http, people, data):
    assert (await http("POST", DEFAULT, {"data": data})).status == 400


async def test_querying_members_of_an_unknown_call_is_a_404(http):
    for type_ in ("default", "nope"):
        answer = await http("POST", "/video/call/members", {"type": type_, "id": "x"})
        assert (answer.status, answer.body["code"]) == (404, 16)


async def test_built_in_types_can_be_deleted_and_their_calls_still_be_listed(http, call):
    assert (await http("DELETE", "/video/calltypes/default")).status == 200
    assert (await http("GET", call)).status == 404
    assert "default" not in (await http("GET", "/video/calltypes")).body["call_types"]


async def test_call_type_names_and_storage(http):
    assert (await http("POST", "/video/calltypes", {"name": ""})).status == 400
    made = await http("POST", "/video/calltypes", {"name": "s", "external_storage": "bucket"})
    assert made.body["external_storage"] == "bucket"


async def test_a_session_cannot_start_in_an_ended_call(emulator, http, call):
    from stream_video_async.emulator.errors import ApiFault

    emulator.start_session("default", "one")
    assert emulator.start_session("default", "one")
    await http("POST", call + "/mark_ended")
    with pytest.raises(ApiFault):
        emulator.start_session("default", "one")
    with pytest.raises(ApiFault):
        emulator.end_session("default", "one")


async def test_absent_users_cannot_leave_and_blocked_users_cannot_join(emulator, http, call):
    from stream_video_async.emulator.errors import ApiFault

    emulator.start_session("default", "one")
    await http("POST", call + "/block", {"user_id": "bob"})
    with pytest.raises(ApiFault):
        emulator.leave_call("default", "one", "bob")
    with pytest.raises(ApiFault):
        emulator.join_call("default", "one", "bob")
