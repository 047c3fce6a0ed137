"""Keys and tokens are checked, with the service's error codes; user tokens are restricted."""

import time

import aiohttp
import jwt
import pytest

SECRET_ELSEWHERE = "another-secret-of-more-than-32-bytes-length"


async def ask(emulator, *, params=None, headers=None, path="/api/v2/app"):
    async with (
        aiohttp.ClientSession() as session,
        session.get(emulator.url + path, params=params or {}, headers=headers or {}) as response,
    ):
        return response.status, await response.json()


def token(emulator, claims, secret=None):
    return {
        "stream-auth-type": "jwt",
        "Authorization": jwt.encode(claims, secret or emulator.api_secret, algorithm="HS256"),
    }


@pytest.mark.parametrize(
    ("params", "text"),
    [({}, "api_key or app_id not provided"), ({"api_key": "nobody"}, "api_key not valid")],
)
async def test_the_key_is_checked_before_anything_else(emulator, params, text):
    status, body = await ask(emulator, params=params)
    assert (status, body["code"]) == (401, 2)
    assert body["message"] == f'GetApp failed with error: "{text}"'


@pytest.mark.parametrize(
    ("claims", "code"),
    [
        ({"server": True, "exp": time.time() - 1e6}, 40),
        ({"server": True, "nbf": time.time() + 1e6}, 41),
        ({"server": True, "iat": time.time() + 1e6}, 42),
        ({"user_id": 12}, 5),
        ({"server": True, "exp": "soon"}, 5),
    ],
)
async def test_the_times_and_shape_of_a_token_are_checked(emulator, claims, code):
    status, body = await ask(emulator, params={"api_key": emulator.api_key}, headers=token(emulator, claims))
    assert (status, body["code"]) == (401, code)


async def test_a_foreign_signature_has_code_43_and_names_the_key(emulator):
    headers = token(emulator, {"server": True}, SECRET_ELSEWHERE)
    status, body = await ask(emulator, params={"api_key": emulator.api_key}, headers=headers)
    assert (status, body["code"]) == (401, 43)
    assert emulator.api_key in body["message"]


@pytest.mark.parametrize(
    "headers",
    [
        {"stream-auth-type": "jwt", "Authorization": "no.token.here"},
        {"stream-auth-type": "jwt"},
        {"Authorization": "a.b.c"},
        {},
    ],
)
async def test_what_is_no_token_has_code_5(emulator, headers):
    status, body = await ask(emulator, params={"api_key": emulator.api_key}, headers=headers)
    assert (status, body["code"]) == (401, 5)


@pytest.mark.parametrize(
    ("payload", "options"),
    [
        (b'{"server":true}', {"algorithm": "none"}),
        (b'{"server":true}', {"algorithm": "HS512"}),
        (b'{"server":true}', {"algorithm": "HS256", "headers": {"crit": ["exp"]}}),
        (b'["server"]', {"algorithm": "HS256"}),
        (b"server", {"algorithm": "HS256"}),
        (b"\xff", {"algorithm": "HS256"}),
    ],
)
async def test_tokens_signed_in_another_way_or_without_claims_have_code_5(emulator, payload, options):
    secret = {"none": "", "HS512": "x" * 64}.get(options["algorithm"], emulator.api_secret)
    headers = {"stream-auth-type": "jwt", "Authorization": jwt.PyJWS().encode(payload, secret, **options)}
    status, body = await ask(emulator, params={"api_key": emulator.api_key}, headers=headers)
    assert (status, body["code"]) == (401, 5)


@pytest.mark.parametrize("claims", [{"server": True}, {}, {"server": True, "iat": int(time.time()) - 5}])
async def test_every_official_server_token_is_accepted(emulator, claims):
    status, _ = await ask(emulator, params={"api_key": emulator.api_key}, headers=token(emulator, claims))
    assert status == 200


async def test_a_token_expires_in_virtual_time(emulator, http):
    user = http.as_user("ann", exp=int(time.time()) + 60)
    assert (await user("POST", "/video/calls", {})).status == 201
    emulator.clock.advance(61)
    assert (await user("POST", "/video/calls", {})).body["code"] == 40


async def test_user_tokens_cannot_do_what_is_for_servers(http, call):
    user = http.as_user("cat")
    answer = await user("POST", "/users/delete", {"user_ids": ["ann"]})
    assert (answer.status, answer.body["code"]) == (403, 17)
    answer = await user("PATCH", call, {"custom": {"a": 1}})
    assert answer.body["message"] == (
        "UpdateCall failed with error: \"User 'cat' with role 'user' is not allowed to perform action UpdateCall in "
        "scope 'video:default'\""
    )


async def test_user_tokens_create_calls_where_their_role_may(http, people):
    user = http.as_user("cat")
    made = await user("POST", "/video/call/default/mine", {})
    assert made.status == 201
    assert made.body["call"]["created_by"]["id"] == "cat"
    refused = await user("POST", "/video/call/livestream/mine", {})
    assert "action CreateCall in scope 'video:livestream'" in refused.body["message"]


async def test_users_change_only_themselves(http, people):
    user = http.as_user("cat")
    assert (await user("PATCH", "/users", {"users": [{"id": "cat", "set": {"name": "Kitty"}}]})).status == 200
    assert (await user("PATCH", "/users", {"users": [{"id": "ann", "set": {"name": "X"}}]})).status == 403


async def test_anonymous_callers_may_read_but_not_write(emulator, http, call):
    params, headers = {"api_key": emulator.api_key}, {"stream-auth-type": "anonymous"}
    status, _ = await ask(emulator, params=params, headers=headers, path="/api/v2" + call)
    assert status == 200
    status, body = await ask(emulator, params=params, headers=headers)
    assert (status, body["code"]) == (403, 17)


async def test_guests_get_a_token_that_works_and_an_id_of_their_own(http, people):
    made = await http("POST", "/guest", {"user": {"id": "visitor", "name": "V", "custom": {"x": 1}}})
    assert made.status == 201
    user = made.body["user"]
    assert (user["role"], user["name"], user["custom"]) == ("guest", "V", {"x": 1})
    clash = await http("POST", "/guest", {"user": {"id": "ann"}})
    assert clash.body["user"]["id"] != "ann"
    assert "ann" in clash.body["user"]["id"]
    headers = {"Authorization": made.body["access_token"]}
    assert (await http("POST", "/video/calls", {}, headers=headers)).status == 201


async def test_apps_are_kept_apart(emulator, http, people):
    emulator.add_app("second", SECRET_ELSEWHERE)
    headers = token(emulator, {"server": True}, SECRET_ELSEWHERE)
    params = {"api_key": "second", "payload": '{"filter_conditions": {}}'}
    status, body = await ask(emulator, params=params, headers=headers, path="/api/v2/users")
    assert (status, body["users"]) == (200, [])


def test_a_short_secret_is_refused():
    from stream_video_async.emulator import StreamEmulator

    with pytest.raises(ValueError, match="32 bytes"):
        StreamEmulator(api_secret="short")


async def test_an_app_can_switch_its_checks_off(emulator, http):
    await http("PATCH", "/app", {"disable_auth_checks": True})
    headers = token(emulator, {"server": True}, SECRET_ELSEWHERE)
    status, _ = await ask(emulator, params={"api_key": emulator.api_key}, headers=headers)
    assert status == 200
    rubbish = {"stream-auth-type": "jwt", "Authorization": "rubbish"}
    status, _ = await ask(emulator, params={"api_key": emulator.api_key}, headers=rubbish)
    assert status == 200


async def test_user_limits_name_the_user(emulator, http):
    emulator.limits.set("*", 0)
    emulator.limits.retry_after = False
    refused = await http.as_user("ann")("GET", "/app")
    assert "Too many requests for user: ann" in refused.body["message"]
    assert "Retry-After" not in refused.headers
    for limit, window in ((-1, 60), (1.5, 60), (float("nan"), 60), ("5", 60), (5, 0), (5, float("inf"))):
        with pytest.raises(ValueError, match=r"limit must be .* window"):
            emulator.limits.set("GetApp", limit, window)


async def test_members_have_what_members_may(http, call):
    bob, cat = http.as_user("bob"), http.as_user("cat")
    assert "join-ended-call" not in (await bob("GET", call)).body["own_capabilities"]
    await http("POST", call + "/block", {"user_id": "cat"})
    assert "join-call" not in (await cat("GET", call)).body["own_capabilities"]
    ann = http.as_user("ann")
    assert (await ann("PATCH", call, {"custom": {"mine": 1}})).status == 200
    found = await cat("POST", "/video/calls", {})
    assert "join-call" not in found.body["calls"][0]["own_capabilities"]


def test_an_empty_key_is_refused():
    from stream_video_async.emulator import StreamEmulator

    with pytest.raises(ValueError, match="api_key"):
        StreamEmulator(api_key="")


@pytest.mark.parametrize(
    ("claims", "status"),
    [
        ({"call_cids": ["default:one"], "role": "admin"}, 200),
        ({"call_cids": ["default:two"], "role": "admin"}, 403),
        ({"call_cids": ["default:one"]}, 403),
        ({"call_cids": "default:one", "role": "admin"}, 403),
    ],
)
async def test_a_call_token_adds_a_role_on_its_calls(http, call, claims, status):
    assert (await http.as_user("cat", **claims)("PATCH", call, {"custom": {"a": 1}})).status == status
