"""Odd input is rejected with 400 by the API and the control API, without a failure of the emulator."""

import gzip
import json
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream_video_async.emulator.errors import ApiFault
from stream_video_async.emulator.validation import decode_json

DEEP = json.loads("[" * 300 + "]" * 300)
DEEP_WITH_BRACKETS_IN_STRINGS = json.loads('["]",' * 300 + "1" + ',"["]' * 300)
LONG_NUMBER = "9" * 5000


@pytest.mark.parametrize("number", [LONG_NUMBER, "9" * 19, "-" + LONG_NUMBER, "1e400", "٣"])
async def test_numbers_out_of_range_are_rejected(http, call, number):
    assert (await http("GET", call, params={"members_limit": number})).status == 400
    payload = f'{{"filter_conditions": {{}}, "limit": {number}}}' if number[0] != "٣" else f'{{"limit": "{number}"}}'
    assert (await http("GET", "/users", params={"payload": payload})).status == 400


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/video/calls", {"filter_conditions": {"custom.a\0b": 1}}),
        ("POST", "/video/calls", {"filter_conditions": {"custom": {"a": DEEP}}}),
        ("POST", "/video/calls", {"filter_conditions": {f"custom.k{n}": n for n in range(2000)}}),
        ("POST", "/video/calls", {"filter_conditions": {"$or": [{"$or": [{"id": "x"}] * 200}] * 200}}),
        ("POST", "/video/calls", {"filter_conditions": {}, "next": "bm90aGluZw"}),
        ("POST", "/video/calls", {"next": "W1tbImNyZWF0ZWRfYXQiLC0xXV0sWzFlMzA5XSwxLGZhbHNlXQ"}),
        ("POST", "/users", {"users": {"deep": {"id": "deep", "custom": {"a": DEEP}}}}),
        ("POST", "/users", {"users": {"deep": {"id": "deep", "custom": {"a": DEEP_WITH_BRACKETS_IN_STRINGS}}}}),
        ("PATCH", "/users", {"users": [{"id": "ann", "set": {"a": DEEP}}]}),
        ("PATCH", "/video/call/default/one", {"starts_at": 10**30}),
        ("PATCH", "/video/call/default/one", {"settings_override": {"limits": {"max_duration_seconds": 10**18}}}),
    ],
)
async def test_invalid_bodies_are_rejected(http, call, method, path, body):
    answer = await http(method, path, body)
    assert (answer.status, answer.body["code"]) == (400, 4)


TEXT = st.text('[]{}"\\\\n', max_size=6)
VALUES = st.recursive(
    st.none() | TEXT, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3)
)


@given(VALUES, st.integers(0, 130), st.sampled_from([lambda v: {"]": v}, lambda v: [v, "[{"], lambda v: ["]", v, "["]]))
def test_json_is_rejected_from_the_hundred_and_first_level_on(value, levels, wrap):
    for _ in range(levels):
        value = wrap(value)
    try:
        decode_json(json.dumps(value, ensure_ascii=False).encode())
    except ApiFault:
        assert depth_of(value) > 100
    else:
        assert depth_of(value) <= 100


def depth_of(value):
    if not isinstance(value, (list, dict)):
        return 0
    return 1 + max(map(depth_of, value.values() if isinstance(value, dict) else value), default=0)


async def test_nul_in_values_is_kept(http):
    user = {"id": "nul", "name": "a\0b", "custom": {"k": "x\0y"}}
    assert (await http("POST", "/users", {"users": {"nul": user}})).status == 201
    payload = json.dumps({"filter_conditions": {"custom.k": "x\0y"}})
    assert (await http("GET", "/users", params={"payload": payload})).status == 200


async def test_two_thousand_custom_fields_are_stored(http):
    custom = {f"k{n}": n for n in range(2000)}
    answer = await http("POST", "/users", {"users": {"many": {"id": "many", "custom": custom}}})
    assert answer.body["users"]["many"]["custom"] == custom


async def test_deep_json_in_a_form_field_is_rejected(http, people):
    import aiohttp

    form = aiohttp.FormData()
    form.add_field("file", b"x", filename="a.txt")
    form.add_field("user", json.dumps({"id": "ann", "custom": DEEP}))
    answer = await http("POST", "/uploads/file", data=form)
    assert answer.status == 400


@pytest.mark.parametrize(
    ("header", "problem"),
    [
        ("status=abc", "status cannot be 'abc'"),
        ("delay=soon", "seconds cannot be 'soon'"),
        ("delay=-1", "seconds cannot be '-1.0'"),
        ("delay=1e300", "seconds cannot be '1e+300'"),
        ("status=99", "status cannot be '99'"),
        ("status=1e300", "status cannot be '1e300'"),
        ("status=nan", "status cannot be 'nan'"),
        ("nonsense", "unknown effect 'nonsense'"),
        ("=1", "'' takes no value"),
    ],
)
async def test_invalid_fault_headers_are_rejected(http, header, problem):
    answer = await http("GET", "/app", headers={"x-emulator": header})
    assert (answer.status, answer.body["code"]) == (400, 4)
    assert "x-emulator" in answer.body["message"]
    assert problem in answer.body["message"]


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "clock", {"set": "noon"}),
        ("POST", "clock", {"set": 1e300}),
        ("POST", "clock", {"advance": "far"}),
        ("POST", "clock", {"freeze": -1}),
        ("POST", "clock", {"scale": 1e300}),
        ("POST", "faults", {"effect": "status", "path": "("}),
        ("POST", "faults", {"effect": "status", "parameters": {"status": "abc"}}),
        ("POST", "faults", {"effect": "status", "parameters": {"status": 99999}}),
        ("POST", "faults", {"effect": "status", "parameters": {"headers": {"a\nb": "c"}}}),
        ("POST", "faults", {"effect": "status", "parameters": {"headers": {"a": "c\r\nd: e"}}}),
        ("POST", "faults", {"effect": "status", "parameters": {"headers": {"a": 1, "b": []}}}),
        ("POST", "faults", {"effect": "status", "parameters": {"retry_after": {"a": 1}}}),
        ("POST", "faults", {"effect": "delay", "parameters": {"seconds": -1}}),
        ("POST", "faults", {"effect": "delay", "parameters": {"median": "x"}}),
        ("POST", "faults", {"effect": "huge_body", "parameters": {"size": 10**15}}),
        ("POST", "faults", {"effect": "body", "parameters": {"content_type": "text/plain\r\nX-A: b"}}),
        ("POST", "faults", {"effect": "status", "api_key": 5}),
        ("POST", "faults", {"effect": "status", "nth": 0}),
        ("POST", "apps", {"api_key": 5, "api_secret": 6}),
        ("POST", "apps", {"api_key": "", "api_secret": "x" * 40}),
        ("POST", "reset", {"parts": [5]}),
        ("POST", "reset", {"parts": DEEP}),
        ("PUT", "rate_limits", {"GetApp": {"limit": "many"}}),
        ("PUT", "rate_limits", {"GetApp": {"limit": 1, "window": 1e-300}}),
        ("PUT", "state", {"apps": {"emulator-key": 5}}),
        ("PUT", "state", {"apps": {"emulator-key": {"documents": [{"kind": 5}], "counters": {}, "files": {}}}}),
        ("POST", "seed", {"users": [{"id": 5}]}),
        ("POST", "seed", {"users": [{"id": "x", "custom": {"a": DEEP}}]}),
    ],
)
async def test_invalid_control_requests_are_rejected(http, method, path, body):
    answer = await http(method, f"/_emulator/{path}", body)
    assert (answer.status, answer.body["code"]) == (400, 4), answer.body
    assert (await http("GET", "/app")).status == 200


@pytest.mark.parametrize("path", ["requests?status=abc", f"requests?status={LONG_NUMBER}", "requests?limit=abc"])
async def test_invalid_query_parameters_of_the_control_api_are_rejected(http, path):
    path, _, query = path.partition("?")
    name, _, value = query.partition("=")
    answer = await http("GET", f"/_emulator/{path}", params={name: value})
    assert answer.status == 400


@pytest.mark.parametrize(
    ("encoding", "body", "reason"),
    [
        ("gzip", b"{}", "cannot be decompressed"),
        ("deflate", b"{}", "cannot be decompressed"),
        ("gzip", gzip.compress(b"{}")[:-5], "cut off"),
        ("gzip", gzip.compress(b"{}") + b"x", "something follows"),
        ("br", b"{}", "Content-Encoding 'br' is not supported"),
    ],
)
@pytest.mark.parametrize("path", ["/users", "/_emulator/seed", "/_emulator/clock"])
async def test_bodies_that_cannot_be_decompressed_are_rejected(http, path, encoding, body, reason):
    headers = {"Content-Encoding": encoding, "Content-Type": "application/json"}
    answer = await http("POST", path, data=body, headers=headers)
    assert (answer.status, answer.body["code"]) == (400, 4)
    assert reason in answer.body["message"]


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress])
async def test_compressed_bodies_are_read(http, pack):
    headers = {"Content-Encoding": "gzip" if pack is gzip.compress else "deflate", "Content-Type": "application/json"}
    users = {f"user-{number}": {"id": f"user-{number}", "custom": {"text": "x" * 3000}} for number in range(100)}
    upserted = await http("POST", "/users", data=pack(json.dumps({"users": users}).encode()), headers=headers)
    assert upserted.status == 201
    seeded = await http("POST", "/_emulator/seed", data=pack(b'{"users": [{"id": "ann"}]}'), headers=headers)
    assert seeded.status == 200


async def test_a_body_beyond_the_limit_when_decompressed_is_413(http):
    headers = {"Content-Encoding": "gzip", "Content-Type": "application/json"}
    bomb = gzip.compress(b" " * 20_000_000)
    answer = await http("POST", "/_emulator/clock", data=bomb, headers=headers)
    assert (answer.status, answer.body["code"]) == (413, 22)
