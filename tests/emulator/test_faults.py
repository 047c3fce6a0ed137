"""Faults strike when their rule says so, and look at the client like the real thing."""

import asyncio
import contextlib
import json
import re

import aiohttp
import pytest


async def test_a_status_has_the_envelope_and_nothing_is_done(emulator, http):
    emulator.faults.add("status", operation="UpdateUsers", status=503, message="overloaded", retry_after=2)
    answer = await http("POST", "/users", {"users": {"a": {"id": "a"}}})
    assert (answer.status, answer.body["message"]) == (503, 'UpdateUsers failed with error: "overloaded"')
    assert answer.headers["Retry-After"] == "2"
    emulator.faults.clear()
    assert (await http("POST", "/users/a/deactivate", {})).status == 404


async def test_after_the_commit_it_is_lost_but_done(emulator, http):
    emulator.faults.add("status", operation="UpdateUsers", stage="after", status=500)
    assert (await http("POST", "/users", {"users": {"a": {"id": "a"}}})).status == 500
    assert (await http("POST", "/users/a/deactivate", {})).status == 201


@pytest.mark.parametrize(
    ("schedule", "expected"),
    [
        ({"nth": 2}, "ok bad ok ok ok ok"),
        ({"first": 2}, "bad bad ok ok ok ok"),
        ({"every": 3}, "ok ok bad ok ok bad"),
        ({"probability": 0.0}, "ok ok ok ok ok ok"),
        ({"not_after": 0.0}, "ok ok ok ok ok ok"),
        ({"not_before": 1.0}, "bad bad bad bad bad bad"),
        ({"path": "/app$"}, "bad bad bad bad bad bad"),
        ({"method": "post"}, "ok ok ok ok ok ok"),
        ({"user_agent": "aiohttp"}, "bad bad bad bad bad bad"),
        ({"operation": "GetCall"}, "ok ok ok ok ok ok"),
        ({"api_key": "other"}, "ok ok ok ok ok ok"),
        ({"where": lambda asked: asked.body is not None}, "ok ok ok ok ok ok"),
    ],
)
async def test_schedules_and_matches(emulator, http, schedule, expected):
    rule = emulator.faults.add("status", status=500, **schedule)
    seen = ["ok" if (await http("GET", "/app")).status == 200 else "bad" for _ in range(6)]
    assert " ".join(seen) == expected
    assert rule.hits == expected.count("bad")


async def test_probability_follows_the_seed(emulator, http):
    async def pattern():
        emulator.faults.clear()
        emulator.faults.add("status", status=500, probability=0.5, seed=1)
        return [(await http("GET", "/app")).status for _ in range(20)]

    emulator.faults._made = 0
    first = await pattern()
    emulator.faults._made = 0
    assert await pattern() == first
    assert set(first) == {200, 500}


async def test_a_rule_can_look_into_the_body(emulator, http):
    emulator.faults.add("status", status=500, body={"users": {"a": {"name": "bad"}}})
    assert (await http("POST", "/users", {"users": {"a": {"id": "a", "name": "bad"}}})).status == 500
    assert (await http("POST", "/users", {"users": {"a": {"id": "a", "name": "good"}}})).status == 201


async def raw_get(emulator, http, **options):
    params = {"api_key": emulator.api_key}
    token = {"stream-auth-type": "jwt", "Authorization": _token(emulator)}
    return http.session.get(emulator.url + "/api/v2/app", params=params, headers=token, **options)


def _token(emulator):
    import jwt

    return jwt.encode({"server": True}, emulator.api_secret, algorithm="HS256")


@pytest.mark.parametrize(
    ("effect", "body"),
    [("null", b"null"), ("list", b"[]"), ("empty", b""), ("nan", b'{"duration":NaN}')],
)
async def test_bodies_of_the_wrong_kind(emulator, http, effect, body):
    emulator.faults.add(effect)
    async with await raw_get(emulator, http) as response:
        assert (response.status, await response.read()) == (200, body)


async def test_text_that_is_no_json(emulator, http):
    for effect, options, kind in (
        ("html", {}, "text/html"),
        ("body", {"with_body": "hello", "status": 418}, "text/plain"),
        ("cut_envelope", {}, "application/json"),
        ("bad_utf8", {}, "application/json"),
        ("deep", {}, "application/json"),
        ("wrong_content_type", {"content_type": "text/csv"}, "text/csv"),
    ):
        emulator.faults.clear()
        emulator.faults.add(effect, **options)
        async with await raw_get(emulator, http) as response:
            assert response.content_type == kind
            if effect not in ("deep", "wrong_content_type"):
                with pytest.raises(ValueError):  # noqa: PT011
                    json.loads((await response.read()).decode())


async def test_replies_can_be_changed_a_little(emulator, http, call):
    emulator.faults.add("unknown_field")
    emulator.faults.add("unknown_enum")
    assert "unknown_field" in (await http("GET", call)).body
    emulator.faults.clear()
    emulator.faults.add("unknown_enum")
    assert (await http("GET", call)).body["call"]["settings"]["recording"]["mode"] == "unknown_value"
    emulator.faults.clear()
    emulator.faults.add("missing_field", field="members")
    assert "members" not in (await http("GET", call)).body
    emulator.faults.clear()
    emulator.faults.add("null_field", field="members")
    assert (await http("GET", call)).body["members"] is None


@pytest.mark.parametrize(
    "effect",
    [
        "reset",
        "close",
        "reset_in_body",
        "close_in_body",
        "malformed_chunk",
        "garbage_status",
        "two_lengths",
        "big_header",
    ],
)
async def test_connection_faults_break_the_request_and_only_it(emulator, http, effect):
    emulator.faults.add(effect, nth=1)
    # A POST, because aiohttp itself repeats a GET whose connection closes.
    with pytest.raises((aiohttp.ClientError, ConnectionError)):
        await http("POST", "/video/calls", {})
    assert (await http("POST", "/video/calls", {})).status == 201


async def test_a_reset_is_a_reset(emulator):
    emulator.faults.add("reset")
    host, port = emulator.url.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(b"GET /api/v2/app HTTP/1.1\r\nHost: x\r\n\r\n")
    with pytest.raises(ConnectionResetError):
        await reader.read()
    writer.close()


async def test_a_stale_connection_dies_with_the_next_request(emulator):
    emulator.faults.add("stale_keep_alive", nth=1)
    host, port = emulator.url.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    ask = b"GET /api/v2/app HTTP/1.1\r\nHost: x\r\n\r\n"
    writer.write(ask)
    assert (await reader.readuntil(b"\r\n")).startswith(b"HTTP/1.1 401")
    writer.write(ask)
    rest = b""
    with contextlib.suppress(ConnectionResetError):
        rest = await asyncio.wait_for(reader.read(), 5)
    assert b"HTTP/1.1" not in rest
    writer.close()


async def test_slow_answers_still_arrive_whole(emulator, http):
    emulator.faults.add("dribble", size=200, seconds=0.001)
    assert (await http("GET", "/app")).body["app"]["name"] == "emulator"
    emulator.faults.clear()
    emulator.faults.add("delay", seconds=0.001, until=0.002)
    emulator.faults.add("delay", median=0.001, sigma=0.1, stage="after")
    emulator.faults.add("delay_body", seconds=0.001)
    assert (await http("GET", "/app")).status == 200


async def test_a_hanging_answer_never_comes(emulator, http):
    emulator.faults.add("hang", seconds=30)
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(http("GET", "/app"), 0.1)


async def test_large_and_bad_compressed_bodies(emulator, http):
    emulator.faults.add("huge_body", size=2_000_000)
    async with await raw_get(emulator, http) as response:
        assert len(await response.read()) > 2_000_000
    emulator.faults.clear()
    emulator.faults.add("gzip_bomb", size=1_000_000)
    async with await raw_get(emulator, http) as response:
        assert len(await response.read()) == 1_000_000
    emulator.faults.clear()
    emulator.faults.add("bad_gzip")
    with pytest.raises(aiohttp.ClientError):
        await http("GET", "/app")


async def test_a_request_can_ask_for_a_fault(emulator, http):
    answer = await http("GET", "/app", headers={"x-emulator": "status=429"})
    assert (answer.status, answer.body["code"]) == (429, 9)
    assert (await http("GET", "/app")).status == 200


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        ({"effect": "explode"}, "unknown effect 'explode'"),
        ({"effect": "status", "color": 1}, "takes no parameter color"),
        ({"effect": "status", "status": "abc"}, "status cannot be 'abc'"),
        ({"effect": "reset", "nth": 0}, "nth cannot be '0'"),
        ({"effect": "reset", "first": "2"}, "first cannot be '2'"),
        ({"effect": "reset", "probability": 2}, "probability cannot be '2'"),
        ({"effect": "reset", "not_before": "2030-01-01"}, "not_before cannot be"),
        ({"effect": "reset", "not_after": b"1"}, "not_after cannot be"),
        ({"effect": "reset", "stage": "during"}, "stage cannot be 'during'"),
        ({"effect": "reset", "method": 5}, "method cannot be '5'"),
        ({"effect": "reset", "user_agent": 5}, "user_agent cannot be '5'"),
        ({"effect": "reset", "body": {"a": object()}}, "body cannot be"),
        ({"effect": "reset", "path": "("}, "path is not a regular expression"),
        ({"effect": "reset", "operation": "GetAppp"}, "unknown operation 'GetAppp'; did you mean GetApp?"),
    ],
)
async def test_bad_rules_are_refused(emulator, rule, reason):
    """They are refused when they are added: later they would fail every request, or match none."""
    with pytest.raises(ValueError, match=re.escape(reason)):
        emulator.faults.add(**rule)
    assert emulator.faults.rules == []


async def test_a_condition_that_fails_is_named_in_the_answer(emulator, http):
    """Requests without a body are the usual surprise of a condition on the body."""
    rule = emulator.faults.add("reset", where=lambda asked: "a" in asked.body["users"])
    answer = await http("GET", "/app")
    assert answer.status == 500
    assert f"the condition 'where' of {rule.id} failed: TypeError" in answer.body["message"]


async def test_a_parameter_that_is_none_is_left_out(emulator, http):
    emulator.faults.add("status", status=None, with_body=None)
    assert (await http("GET", "/app")).status == 503


@pytest.mark.parametrize(
    ("effect", "stage", "status"), [("reset", "before", 0), ("hang", "before", 0), ("close", "after", 200)]
)
async def test_the_journal_shows_what_the_service_did(emulator, http, effect, stage, status):
    emulator.faults.add(effect, stage=stage, **({"seconds": 0} if effect == "hang" else {}))
    with pytest.raises(aiohttp.ClientError):
        await http("GET", "/app")
    assert {record.status for record in emulator.requests} == {status}  # aiohttp may try again


async def test_misspelled_operations_are_refused(emulator):
    """A limit would never apply, and the assertion that nothing was called would always hold."""
    with pytest.raises(ValueError, match="unknown operation 'UpdateUser'; did you mean UpdateUsers"):
        emulator.limits.set("UpdateUser", 5)
    with pytest.raises(ValueError, match="unknown operation 'UpdateUser'"):
        emulator.requests.assert_called("UpdateUser", times=0)
    with pytest.raises(ValueError, match="unknown operation 'UpdateUser'"):
        await emulator.requests.wait_for("UpdateUser")
    with pytest.raises(ValueError, match=r"unknown event type 'call.endd'; did you mean call.ended"):
        emulator.events.assert_sent("call.endd", times=0)
