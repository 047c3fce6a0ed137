"""Facts from the guides and the released SDKs about users, teams, checks, push and limits."""

import json

import aiohttp
import pytest

from stream_video_async.emulator import StreamEmulator
from stream_video_async.emulator.behavior import timers
from stream_video_async.emulator.errors import not_found
from tests.emulator.conftest import Http


async def found(http, conditions, **more):
    payload = json.dumps({"filter_conditions": conditions, **more})
    answer = await http("GET", "/users", params={"payload": payload})
    assert answer.status == 200, answer.body
    return [user["id"] for user in answer.body["users"]]


async def calls_found(http, **more):
    answer = await http("POST", "/video/calls", {"sort": [{"field": "id", "direction": 1}], **more})
    assert answer.status == 201, answer.body
    return [state["call"]["id"] for state in answer.body["calls"]]


# --- users ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["deactivate", "delete"])
async def test_deleted_and_deactivated_users_cannot_make_requests(http, call, how):
    assert (await http.as_user("bob")("GET", call)).status == 200
    await http("POST", f"/users/{how}", {"user_ids": ["bob"]})
    refused = await http.as_user("bob")("GET", call)
    assert (refused.status, refused.body["code"]) == (403, 17)
    shown = (await http("GET", call)).body["members"]
    assert "bob" in [member["user"]["id"] for member in shown]  # the member remains


@pytest.mark.parametrize("where", ["user", "app"])
async def test_revoked_tokens_are_rejected(emulator, http, call, where):
    emulator.clock.freeze()
    now = int(emulator.clock.now)
    old, new = http.as_user("bob", iat=now - 100), http.as_user("bob", iat=now - 5)
    bound = {"revoke_tokens_issued_before": (now - 50) * 10**9}
    if where == "user":
        assert (await http("PATCH", "/users", {"users": [{"id": "bob", "set": bound}]})).status == 200
    else:
        assert (await http("PATCH", "/app", bound)).status == 200
    refused = await old("GET", call)
    assert (refused.status, refused.body["code"]) == (401, 40)
    assert (await http.as_user("bob")("GET", call)).status == 401  # no iat
    assert (await new("GET", call)).status == 200
    assert (await http("GET", call)).status == 200
    if where == "user":
        await http("PATCH", "/users", {"users": [{"id": "bob", "unset": ["revoke_tokens_issued_before"]}]})
        assert (await old("GET", call)).status == 200


async def test_deleted_users_are_not_returned_and_a_soft_deletion_can_be_undone(http, people):
    await http("POST", "/users/delete", {"user_ids": ["bob"]})
    assert sorted(await found(http, {})) == ["ann", "cat"]
    assert await found(http, {"id": "bob"}, include_deactivated_users=True) == []
    assert (await http("POST", "/users/restore", {"user_ids": ["bob"]})).status == 201
    assert await found(http, {"id": "bob"}) == ["bob"]


@pytest.mark.parametrize("mode", ["soft", "hard"])
async def test_deleting_a_user_deletes_one_to_one_calls_only(http, people, mode):
    for name, members in (("pair", ["ann", "bob"]), ("group", ["ann", "bob", "cat"]), ("others", ["ann", "cat"])):
        data = {"created_by_id": "ann", "members": [{"user_id": member} for member in members]}
        await http("POST", f"/video/call/default/{name}", {"data": data})
    await http("POST", "/users/delete", {"user_ids": ["bob"], "calls": mode})
    assert await calls_found(http) == ["group", "others"]


async def test_an_export_has_the_calls_of_the_user_and_its_url_can_be_read(http, call):
    task = (await http("POST", "/export/users", {"user_ids": ["bob"]})).body["task_id"]
    url = (await http("GET", f"/tasks/{task}")).body["result"]["url"]
    async with http.session.get(url) as reply:
        assert reply.status == 200
        exported = json.loads(await reply.read())
    (entry,) = exported["users"]
    assert (entry["user"]["id"], [call["cid"] for call in entry["calls"]]) == ("bob", ["default:one"])


async def test_users_are_sorted_by_custom_fields_without_the_prefix(http):
    users = {f"u{n}": {"id": f"u{n}", "custom": {"score": n}} for n in (2, 3, 1)}
    await http("POST", "/users", {"users": users})
    assert await found(http, {}, sort=[{"field": "score", "direction": -1}]) == ["u3", "u2", "u1"]
    assert await found(http, {}, sort=[{"field": "score", "direction": 1}], limit=1, offset=1) == ["u2"]


# --- teams ------------------------------------------------------------------------------------------------------------


@pytest.fixture
async def tenants(http):
    await http("PATCH", "/app", {"multi_tenant_enabled": True})
    users = {"red": {"id": "red", "teams": ["red"]}, "blue": {"id": "blue", "teams": ["blue"]}, "none": {"id": "none"}}
    await http("POST", "/users", {"users": users})
    for team in ("red", "blue"):
        await http("POST", f"/video/call/default/{team}", {"data": {"created_by_id": "none", "team": team}})
    await http("POST", "/video/call/default/none", {"data": {"created_by_id": "none"}})


@pytest.mark.parametrize(("user", "reaches"), [("red", ["red"]), ("blue", ["blue"]), ("none", ["none"])])
async def test_a_user_can_only_access_calls_of_own_teams(http, tenants, user, reaches):
    theirs = http.as_user(user)
    got = {name: (await theirs("GET", f"/video/call/default/{name}")).status for name in ("red", "blue", "none")}
    assert [name for name, status in got.items() if status == 200] == reaches
    assert set(got.values()) == {200, 403}
    for name, status in got.items():
        members = await theirs("POST", "/video/call/members", {"type": "default", "id": name})
        assert members.status == (201 if status == 200 else 403)
    assert (await theirs("POST", "/video/call/default/red", {})).status == (201 if user == "red" else 403)
    assert (await http("GET", "/video/call/default/red")).status == 200


async def test_queries_by_users_are_restricted_to_their_teams_unless_filtered(http, tenants):
    red = http.as_user("red")
    assert await calls_found(red) == ["red"]
    assert await calls_found(red, filter_conditions={"id": {"$in": ["red", "blue"]}}) == ["red"]
    assert await calls_found(red, filter_conditions={"team": {}}) == ["blue", "none", "red"]
    assert await calls_found(red, filter_conditions={"team": "blue"}) == ["blue"]
    assert await found(red, {}) == ["red"]
    assert sorted(await found(red, {"teams": {}})) == ["blue", "none", "red"]
    assert await found(red, {"teams": {"$in": ["blue"]}}) == ["blue"]
    assert await found(http.as_user("none"), {}) == ["none"]
    assert await calls_found(http) == ["blue", "none", "red"]


async def test_a_user_with_teams_must_name_one_for_a_new_call(http, tenants):
    red = http.as_user("red")
    statuses = [
        (await red("POST", f"/video/call/default/{name}", {"data": data})).status
        for name, data in (("a", {}), ("b", {"team": "blue"}), ("c", {"team": "red"}))
    ]
    assert statuses == [400, 403, 201]
    assert (await http.as_user("none")("POST", "/video/call/default/d", {"data": {}})).status == 201


async def test_only_servers_create_users_of_a_multi_tenant_app(http, tenants):
    assert (await http.as_user("new")("POST", "/users", {"users": {"new": {"id": "new"}}})).status == 403
    assert (
        await http.as_user("red")("POST", "/users", {"users": {"red": {"id": "red", "teams": ["red"]}}})
    ).status == 201


async def test_the_number_and_length_of_teams_are_limited(http):
    for teams, status in ((["t"] * 250, 201), (["t"] * 251, 400), (["t" * 100], 201), (["t" * 101], 400)):
        assert (await http("POST", "/users", {"users": {"a": {"id": "a", "teams": teams}}})).status == status


# --- checks, push, limits ---------------------------------------------------------------------------------------------


async def test_permissions_cover_all_products(http):
    assert (await http("GET", "/permissions/create-channel")).body["permission"]["id"] == "create-channel"
    assert "create-channel" in [entry["id"] for entry in (await http("GET", "/permissions")).body["permissions"]]


@pytest.mark.parametrize("type", ["apn", "firebase", "huawei", "xiaomi"])
async def test_push_providers_need_credentials(http, type):
    for given in ({}, {"apn_auth_key": "", "firebase_credentials": "", "huawei_app_id": "", "xiaomi_app_secret": ""}):
        refused = await http("POST", "/push_providers", {"push_provider": {"name": "p", "type": type, **given}})
        assert (refused.status, refused.body["code"]) == (400, 4)
    full = {
        "apn_auth_key": "k", "firebase_credentials": "{}", "huawei_app_id": "i", "huawei_app_secret": "s",
        "xiaomi_package_name": "p", "xiaomi_app_secret": "s",
    }  # fmt: skip
    made = await http("POST", "/push_providers", {"push_provider": {"name": "p", "type": type, **full}})
    assert made.status == 201


async def test_limits_of_the_endpoints_named_are_returned(http):
    answer = await http("GET", "/rate_limits", params={"endpoints": "GetCall,SendMessage", "server_side": "true"})
    assert set(answer.body["server_side"]) == {"GetCall", "SendMessage"}


@pytest.fixture
async def production():
    async with StreamEmulator(rate_limits="production") as emulator, aiohttp.ClientSession() as session:
        emulator.clock.freeze(1_800_000_000)
        http = Http(session, emulator)
        await http("POST", "/users", {"users": {"ann": {"id": "ann"}, "bob": {"id": "bob"}}})
        await http("POST", "/video/call/default/one", {"data": {"created_by_id": "ann"}})
        yield http


async def test_a_user_has_sixty_requests_a_minute_per_endpoint(production):
    async def status(user):
        production.emulator.clock.advance(0.5)
        return (await production.as_user(user)("GET", "/video/call/default/one")).status

    assert [await status("ann") for _ in range(61)] == [200] * 60 + [429]
    assert await status("bob") == 200
    production.emulator.clock.advance(60)
    assert await status("ann") == 200


async def test_an_app_has_a_thirtieth_of_its_minute_in_each_second(production):
    production.emulator.clock.advance(2)
    statuses = [
        (await production("PATCH", "/users", {"users": [{"id": "ann", "set": {"n": n}}]})).status for n in range(11)
    ]
    assert statuses == [200] * 10 + [429]
    production.emulator.clock.advance(1)
    assert (await production("PATCH", "/users", {"users": [{"id": "ann", "set": {"n": 1}}]})).status == 200


async def test_the_limit_of_a_second_does_not_use_up_the_minute(production):
    """With 0 remaining in the headers, clients would wait for the end of the minute."""
    production.emulator.clock.advance(2)
    answers = [await production("PATCH", "/users", {"users": [{"id": "ann", "set": {"n": n}}]}) for n in range(11)]
    refused = answers[-1]
    assert (refused.status, refused.headers["Retry-After"]) == (429, "1")
    assert int(refused.headers["X-RateLimit-Remaining"]) > 200


async def test_a_timer_that_fails_is_undone_and_blocks_no_request(emulator, http, monkeypatch, caplog):
    def fail(ctx, timer):
        ctx.store.put("user", "half", {"id": "half"})
        ctx.emit("user.updated", user={"id": "half"})
        raise not_found("the call type is gone")

    await http("POST", "/users", {"users": {name: {"id": name} for name in ("ann", "bob")}})
    for name in ("ann", "bob"):
        await http("POST", "/moderation/ban", {"target_user_id": name, "banned_by_id": "ann", "timeout": 1})
    unban = timers._actions["unban"]
    monkeypatch.setitem(
        timers._actions, "unban", lambda *given: fail(*given) if given[1]["user_id"] == "ann" else unban(*given)
    )
    emulator.events.clear()
    emulator.clock.advance(61)
    for _ in range(2):
        assert (await http("GET", "/app")).status == 200
    assert [event.body["user"]["id"] for event in emulator.events] == ["bob"]
    assert len([record for record in caplog.records if "the timer unban of ann failed" in record.message]) == 1
    payload = json.dumps({"filter_conditions": {}})
    users = (await http("GET", "/users", params={"payload": payload})).body["users"]
    assert {user["id"]: user["banned"] for user in users} == {"ann": True, "bob": False}
