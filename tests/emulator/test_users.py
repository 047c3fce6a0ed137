"""Users: upsert, partial update, query and life cycle."""

import asyncio
import json

import aiohttp
import pytest

from stream_video_async.emulator.datafile import field_sql


async def query(http, conditions, **more):
    payload = json.dumps({"filter_conditions": conditions, **more})
    return await http("GET", "/users", params={"payload": payload})


async def test_upsert_replaces_the_user_but_keeps_created_at(http):
    first = await http("POST", "/users", {"users": {"u": {"id": "u", "name": "U", "custom": {"a": 1}, "teams": ["x"]}}})
    second = await http("POST", "/users", {"users": {"u": {"id": "u", "image": "i"}}})
    before, after = first.body["users"]["u"], second.body["users"]["u"]
    assert before["role"] == "user"
    assert (before["name"], before["custom"], before["teams"]) == ("U", {"a": 1}, ["x"])
    assert "name" not in after
    assert (after["custom"], after["image"], after["created_at"]) == ({}, "i", before["created_at"])
    assert second.body["membership_deletion_task_id"] == ""


@pytest.mark.parametrize(
    ("users", "field"),
    [
        ({"a": {"name": "no id"}}, "users.a.id"),
        ({"a": {"id": "a", "teams": "x"}}, "users.a.teams"),
        ({str(n): {"id": str(n)} for n in range(101)}, "users"),
    ],
)
async def test_errors_of_invalid_upserts_name_the_field(http, users, field):
    answer = await http("POST", "/users", {"users": users})
    assert (answer.status, answer.body["code"]) == (400, 4)
    assert field in answer.body["exception_fields"]


async def test_a_missing_field_is_reported_as_required(http):
    answer = await http("POST", "/users", {"users": {"a": {}}})
    assert answer.body["exception_fields"] == {"users.a.id": "id is a required field"}
    assert answer.body["message"].startswith("UpdateUsers failed with error: ")


async def test_key_and_id_must_agree(http):
    assert (await http("POST", "/users", {"users": {"a": {"id": "b"}}})).status == 400


async def test_unknown_fields_are_ignored_but_reported(http):
    answer = await http("POST", "/users", {"users": {"a": {"id": "a", "nmae": "A"}}})
    assert answer.status == 201
    assert answer.headers["x-emulator-unknown-fields"] == "users.a.nmae"


async def test_partial_update_sets_and_unsets_at_the_top_level(http):
    user = {"id": "u", "name": "U", "custom": {"a": 1}, "privacy_settings": {"typing_indicators": {"enabled": False}}}
    await http("POST", "/users", {"users": {"u": user}})
    change = {
        "id": "u",
        "set": {"color": "blue", "privacy_settings": {"read_receipts": {"enabled": True}}, "custom": {"no": 1}},
        "unset": ["name", "a"],
    }
    answer = await http("PATCH", "/users", {"users": [change]})
    changed = answer.body["users"]["u"]
    assert answer.status == 200
    assert "name" not in changed
    assert changed["custom"] == {"color": "blue"}
    assert changed["privacy_settings"] == {
        "typing_indicators": {"enabled": False},
        "read_receipts": {"enabled": True},
    }


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        ({}, {"ann", "bob", "cat"}),
        ({"id": "ann"}, {"ann"}),
        ({"id": {"$in": ["ann", "cat", "none"]}}, {"ann", "cat"}),
        ({"id": {"$nin": ["ann"]}}, {"bob", "cat"}),
        ({"id": {"$ne": "ann"}}, {"bob", "cat"}),
        ({"id": {"$gt": "ann", "$lte": "bob"}}, {"bob"}),
        ({"name": {"$autocomplete": "bO"}}, {"bob"}),
        ({"name": {"$exists": False}}, set()),
        ({"$or": [{"id": "ann"}, {"name": "Cat"}]}, {"ann", "cat"}),
        ({"$and": [{"id": {"$gt": ""}}, {"role": "user"}]}, {"ann", "bob", "cat"}),
        ({"$nor": [{"id": "ann"}]}, {"bob", "cat"}),
        ({"created_at": {"$gt": "2020-01-01T00:00:00Z"}}, {"ann", "bob", "cat"}),
        ({"banned": False}, {"ann", "bob", "cat"}),
        ({"teams": None}, {"ann", "bob", "cat"}),
        ({"teams": {"$contains": "red"}}, set()),
        ({"custom.level": {"$gte": 2}}, set()),
    ],
)
async def test_query_operators(http, people, conditions, expected):
    answer = await query(http, conditions)
    assert {user["id"] for user in answer.body["users"]} == expected


async def test_custom_data_is_compared_by_its_own_type(http):
    users = {
        name: {"id": name, "custom": {"v": value, "deep": {"x": name}}, "teams": [name]}
        for name, value in {"a": 1, "b": "2", "c": 3, "d": ["k"], "e": True}.items()
    }
    await http("POST", "/users", {"users": users})

    async def found(conditions):
        return sorted(user["id"] for user in (await query(http, conditions)).body["users"])

    assert await found({"custom.v": {"$gt": 1}}) == ["c"]
    assert await found({"custom.v": "2"}) == ["b"]
    assert await found({"custom.v": {"$contains": "k"}}) == ["d"]
    assert await found({"custom.deep.x": "e"}) == ["e"]
    assert await found({"custom": {"v": 3}}) == ["c"]
    assert await found({"teams": {"$contains": "a"}}) == ["a"]


@pytest.mark.parametrize(
    "conditions",
    [
        {"deactivated_at": None},
        {"id": {"$q": "x"}},
        {"banned": {"$gt": True}},
        {"created_at": "yesterday"},
        {"id": 5},
        {"id": {"$in": "ann"}},
        {"$and": []},
        {"$or": {"id": "x"}},
        {"id": {"$gt": None}},
        {"name": {"$exists": "yes"}},
        {'custom."x': 1},
    ],
)
async def test_conditions_outside_the_contract_are_rejected(http, conditions):
    answer = await query(http, conditions)
    assert (answer.status, answer.body["code"]) == (400, 4)


async def test_users_are_paged_by_sort_limit_and_offset(http, people):
    page = await query(http, {}, sort=[{"field": "id", "direction": -1}], limit=2, offset=1)
    assert [user["id"] for user in page.body["users"]] == ["bob", "ann"]
    assert (await query(http, {}, limit=101)).body["message"].endswith('limit must be 100 or less"')
    assert (await query(http, {}, sort=[{"field": "e'mail"}])).status == 400
    assert (await query(http, {}, sort=[{"field": "id", "direction": 7}])).status == 400


async def test_a_query_without_payload_is_invalid(http):
    for params in ({}, {"payload": "{no json"}):
        answer = await http("GET", "/users", params=params)
        assert answer.body["message"] == 'QueryUsers failed with error: "invalid json data"'


async def test_a_deactivated_user_is_hidden_and_locked_until_reactivated(http, people):
    answer = await http("POST", "/users/ann/deactivate", {})
    assert "deactivated_at" in answer.body["user"]
    assert {user["id"] for user in (await query(http, {})).body["users"]} == {"bob", "cat"}
    everybody = await query(http, {}, include_deactivated_users=True)
    assert len(everybody.body["users"]) == 3
    refused = await http("POST", "/users", {"users": {"ann": {"id": "ann"}}})
    assert (refused.status, refused.body["code"]) == (404, 16)
    assert refused.body["message"] == 'UpdateUsers failed with error: "the user ann was deactivated"'
    back = await http("POST", "/users/ann/reactivate", {"name": "Anna"})
    assert back.body["user"]["name"] == "Anna"
    assert "deactivated_at" not in back.body["user"]


async def test_batch_jobs_return_a_task_that_completes(http, people):
    for path in ("deactivate", "reactivate", "delete"):
        answer = await http("POST", f"/users/{path}", {"user_ids": ["ann", "bob"]})
        task = await http("GET", f"/tasks/{answer.body['task_id']}")
        assert task.body["status"] == "completed"
        assert task.body["result"] == {"ann": {"status": "ok"}, "bob": {"status": "ok"}}
    assert [user["id"] for user in (await query(http, {})).body["users"]] == ["cat"]
    assert "deleted_at" in (await http("GET", "/users/ann/export")).body["user"]


async def test_restore_needs_a_deleted_user(http, people):
    refused = await http("POST", "/users/restore", {"user_ids": ["ann"]})
    assert refused.status == 400
    assert 'user "ann" is not deleted, it can\'t be restored' in refused.body["message"]
    await http("POST", "/users/delete", {"user_ids": ["ann"]})
    assert (await http("POST", "/users/restore", {"user_ids": ["ann"]})).status == 201
    assert "deleted_at" not in (await query(http, {"id": "ann"})).body["users"][0]


async def test_hard_delete_needs_hard_delete_of_messages_and_conversations(http, people):
    assert (await http("POST", "/users/delete", {"user_ids": ["ann"], "user": "hard"})).status == 400
    hard = {"user_ids": ["ann"], "user": "hard", "messages": "hard", "conversations": "hard"}
    assert (await http("POST", "/users/delete", hard)).status == 201
    assert (await query(http, {"id": "ann"})).body["users"] == []


async def test_blocks_between_users(http, people):
    block = {"blocked_user_id": "bob", "user_id": "ann"}
    assert (await http("POST", "/users/block", block)).body["blocked_by_user_id"] == "ann"
    listed = await http("GET", "/users/block", params={"user_id": "ann"})
    assert [entry["blocked_user"]["id"] for entry in listed.body["blocks"]] == ["bob"]
    assert (await http("POST", "/users/unblock", block)).status == 201
    assert (await http("GET", "/users/block", params={"user_id": "ann"})).body["blocks"] == []


async def test_unique_names_are_enforced_across_teams_once_switched_on(http, people):
    assert (await http("PATCH", "/users", {"users": [{"id": "ann", "set": {"teams": ["red"]}}]})).status == 200
    assert (await http("PATCH", "/app", {"enforce_unique_usernames": "app"})).status == 200
    answer = await http("POST", "/users", {"users": {"x": {"id": "x", "name": "Ann"}}})
    assert (answer.status, answer.body["code"]) == (400, 6)
    assert "username 'Ann' already exists" in answer.body["message"]


async def test_app_settings_are_stored(http):
    await http("PATCH", "/app", {"event_hooks": [{"hook_type": "webhook", "webhook_url": "http://127.0.0.1:1/"}]})
    app = (await http("GET", "/app")).body["app"]
    hook = app["event_hooks"][0]
    assert (hook["webhook_url"], hook["enabled"], hook["event_types"]) == ("http://127.0.0.1:1/", True, [])
    await http("PATCH", "/app", {"event_hooks": []})
    assert (await http("GET", "/app")).body["app"]["event_hooks"] == []


async def test_nulls_in_the_payload_are_ignored_except_in_filters(http, people):
    answer = await query(http, {"teams": None}, include_deactivated_users=None, limit=None, user_id=None)
    assert len(answer.body["users"]) == 3


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"id": "nobody", "set": {"a": 1}}, 404),
        ({"id": "ann", "set": {"id": "x"}}, 400),
        ({"id": "ann", "set": {"teams": "x"}}, 400),
        ({"id": "ann", "set": {"name": 5}}, 400),
        ({"id": "ann", "unset": ["teams", "image", "role"]}, 200),
    ],
)
async def test_partial_updates_are_validated(http, people, change, status):
    assert (await http("PATCH", "/users", {"users": [change]})).status == status


async def test_inactive_users_cannot_be_changed(http, people):
    await http("POST", "/users/ann/deactivate", {})
    await http("POST", "/users/delete", {"user_ids": ["bob"], "user": "pruning"})
    assert (await http("PATCH", "/users", {"users": [{"id": "ann", "set": {"a": 1}}]})).status == 404
    answer = await http("POST", "/users", {"users": {"bob": {"id": "bob"}}})
    assert "the user bob was deleted" in answer.body["message"]
    pruned = (await http("GET", "/users/bob/export")).body["user"]
    assert "name" not in pruned


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/users/nobody/deactivate", {}, 404),
        ("/users/ann/reactivate", {}, 400),
        ("/users/delete", {"user_ids": ["nobody"]}, 400),
        ("/users/delete", {"user_ids": []}, 400),
        ("/users/block", {"blocked_user_id": "bob"}, 400),
        ("/users/block", {"blocked_user_id": "ann", "user_id": "ann"}, 400),
        ("/users/block", {"blocked_user_id": "nobody", "user": {"id": "ann"}}, 404),
        ("/users/unblock", {"blocked_user_id": "bob", "user_id": "ann"}, 404),
        ("/users", {"users": {"": {"id": ""}}}, 400),
    ],
)
async def test_invalid_lifecycle_requests_are_rejected(http, people, path, body, status):
    assert (await http("POST", path, body)).status == status


async def test_deactivating_twice_is_an_error(http, people):
    await http("POST", "/users/ann/deactivate", {"created_by_id": "bob"})
    assert (await http("POST", "/users/ann/deactivate", {})).status == 400


async def test_calls_get_a_new_owner(http, call):
    await http("POST", "/users/delete", {"user_ids": ["ann"], "new_call_owner_id": "cat"})
    assert (await http("GET", call)).body["call"]["created_by"]["id"] == "cat"


async def _counts_while(emulator, request, condition):
    """Return how many calls met a condition of SQL between the steps of a request."""
    store, counts = emulator._services.app_store(emulator.api_key), []
    running = asyncio.ensure_future(request)
    while not running.done():
        counts.append(len(store.select("call", condition, [])))
        await asyncio.sleep(0)
    assert (await running).status == 201
    return counts


async def _add_calls(emulator, count, *members):
    added = [{"user_id": member} for member in members]
    calls = [
        {"type": "default", "id": f"many-{number:04}", "data": {"created_by_id": "ann", "members": added}}
        for number in range(count)
    ]
    emulator.seed({"calls": calls})


async def test_requests_are_answered_while_many_calls_get_a_new_owner(emulator, http, people):
    await _add_calls(emulator, 100)
    body = {"user_ids": ["ann", "cat"], "new_call_owner_id": "cat"}
    moved = f"{field_sql('created_by_user_id')} = 'cat'"
    counts = await _counts_while(emulator, http("POST", "/users/delete", body), moved)
    assert counts == sorted(counts)
    assert len(set(counts)) > 3
    assert counts[-1] == 100


@pytest.mark.parametrize("mode", ["soft", "hard"])
async def test_requests_are_answered_while_many_calls_are_deleted(emulator, http, people, mode):
    await _add_calls(emulator, 100, "ann", "bob")
    body = {"user_ids": ["ann", "bob"], "calls": mode}
    left = f"owner = '' AND {field_sql('deleted_at')} IS NULL"
    counts = await _counts_while(emulator, http("POST", "/users/delete", body), left)
    assert counts == sorted(counts, reverse=True)
    assert len(set(counts)) > 3
    assert counts[-1] == 0
    emulator.events.assert_sent("call.deleted", times=100)
    emulator.events.assert_sent("user.deleted", times=2)


async def test_requests_are_answered_while_the_calls_of_a_user_are_exported(emulator, http, people):
    await _add_calls(emulator, 100, "ann", "bob")
    exporting = asyncio.ensure_future(http("POST", "/export/users", {"user_ids": ["ann", "bob"]}))
    steps = 0
    while not exporting.done():
        steps += emulator._services.store.turn.locked()
        await asyncio.sleep(0)
    assert steps > 10
    task = (await http("GET", f"/tasks/{(await exporting).body['task_id']}")).body
    async with aiohttp.ClientSession() as session, session.get(task["result"]["url"]) as response:
        exported = json.loads(await response.read())["users"]
    cids = [f"default:many-{number:04}" for number in range(100)]
    for user in exported:
        assert sorted(call["cid"] for call in user["calls"]) == cids
    assert [user["user"]["id"] for user in exported] == ["ann", "bob"]


async def test_a_deletion_that_waits_for_an_import_acts_on_the_imported_state(emulator, http, monkeypatch):
    store, received = emulator._services.store, asyncio.Event()
    run_in_steps = store.in_steps

    async def in_steps(steps):
        received.set()
        return await run_in_steps(steps)

    monkeypatch.setattr(store, "in_steps", in_steps)
    async with store.turn:
        deleting = asyncio.ensure_future(http("POST", "/users/delete", {"user_ids": ["new"]}))
        await received.wait()
        emulator.import_state({"users": [{"id": "new"}]})
    assert (await deleting).status == 201
    assert (await query(http, {"id": "new"})).body["users"] == []


async def test_exports(emulator, http, people):
    one = await http("GET", "/users/ann/export")
    assert one.body["user"]["id"] == "ann"
    many = await http("POST", "/export/users", {"user_ids": ["ann"]})
    task = (await http("GET", f"/tasks/{many.body['task_id']}")).body
    assert task["result"]["url"].startswith(emulator.url)
    emulator.events.assert_sent("export.users.success", times=1)


async def test_unique_names_within_a_team(http):
    await http("PATCH", "/app", {"enforce_unique_usernames": "team"})
    first = {"id": "a", "name": "N", "teams": ["red"]}
    assert (await http("POST", "/users", {"users": {"a": first}})).status == 201
    assert (await http("POST", "/users", {"users": {"b": {**first, "id": "b"}}})).body["code"] == 6
    assert (await http("POST", "/users", {"users": {"b": {**first, "id": "b", "teams": ["blue"]}}})).status == 201
    twins = {"c": {"id": "c", "name": "T"}, "d": {"id": "d", "name": "T"}}
    assert (await http("POST", "/users", {"users": twins})).body["code"] == 6


async def test_guests_can_be_disabled(http):
    await http("PATCH", "/app", {"guest_user_creation_disabled": True})
    assert (await http("POST", "/guest", {"user": {"id": "v"}})).status == 403


async def test_unknown_hook_ids_are_rejected(http):
    assert (await http("PATCH", "/app", {"event_hooks": [{"id": "unknown"}]})).status == 400
    await http("PATCH", "/app", {"event_hooks": [{"hook_type": "sqs"}]})
    hook = (await http("GET", "/app")).body["app"]["event_hooks"][0]
    await http("PATCH", "/app", {"event_hooks": [{"id": hook["id"], "enabled": False}]})
    changed = (await http("GET", "/app")).body["app"]["event_hooks"]
    assert [(entry["id"], entry["hook_type"], entry["enabled"]) for entry in changed] == [(hook["id"], "sqs", False)]
