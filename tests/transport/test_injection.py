"""Ids, query values and header values from users cannot change the structure of a request."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta, timezone
from urllib.parse import parse_qsl, unquote, urlsplit
from uuid import UUID

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from stream_video_async._http.url import path_segment, query_value
from stream_video_async.config import ClientConfig
from stream_video_async.errors import StreamConfigError
from tests.support.server import http, serving

from .support import READ, REPLAYABLE, request_for, transport_to

REFUSED = ["", ".", "..", "\r\nX: y", "a\x00b", "\x7f", "\x85", "\ud800", "a\udfffb", "\t", "\n"]
KEPT = [
    "/", "a/b", "?", "a?b=c", "#", "a#b", "%2e%2e", "%2E", "%2F", "..%2f", "...", "../x", "x/..", ":", ";", "a;b:c",
    "\u202eright-to-left", "\U0001f600", "\xe9", "e\u0301", "x" * 10_000, " ", "+", "a b", "&", "=", "\\", "~", "'",
    '"', "<script>", "{id}", "%", "%%", "%00", "@", "!", "*", "(", ",", "$",
]  # fmt: skip
TEXT = st.text(min_size=1, max_size=60) | st.sampled_from(KEPT)


@pytest.mark.parametrize("value", REFUSED, ids=ascii)
def test_a_path_value_that_could_leave_its_place_is_refused_by_name(value):
    with pytest.raises(ValueError, match="call_id"):
        path_segment(value, "call_id")


@pytest.mark.parametrize("value", [None, 5, b"bytes", ["a"]])
def test_a_path_value_of_another_type_is_refused_by_name(value):
    with pytest.raises(TypeError, match="call_id must be a str or a UUID"):
        path_segment(value, "call_id")


def test_a_uuid_is_its_text():
    import uuid

    value = uuid.uuid4()
    assert path_segment(value, "id") == str(value)


async def _sent_as(path: str, query=()) -> str:
    async with serving(http()) as server, transport_to(server) as transport:
        await transport.send(request_for(READ, path=path, query=query), dict)
    return server.requests[0].target


@given(value=TEXT)
@example("%2e%2e")
@example("a/../b")
def test_any_other_path_value_arrives_as_the_very_same_text(value):
    try:
        segment = path_segment(value, "id")
    except ValueError:
        assert any(ord(c) < 32 or 127 <= ord(c) < 160 or 0xD800 <= ord(c) < 0xE000 for c in value) or value in {
            ".",
            "..",
        }
        return
    target = asyncio.run(_sent_as(f"/api/v2/call/{segment}/x"))
    segments = urlsplit(target).path.split("/")
    assert segments[:4] == ["", "api", "v2", "call"]
    assert segments[5:] == ["x"]
    assert unquote(segments[4]) == value


@pytest.mark.parametrize("value", KEPT, ids=lambda value: ascii(value)[:30])
async def test_the_whole_corpus_arrives_as_the_very_same_text(value):
    target = await _sent_as(f"/api/v2/call/{path_segment(value, 'id')}/x", query=(("q", value), (value, "x")))
    assert unquote(urlsplit(target).path.split("/")[4]) == value
    assert parse_qsl(urlsplit(target).query, keep_blank_values=True)[1:] == [("q", value), (value, "x")]


@pytest.mark.parametrize("value", KEPT, ids=lambda value: ascii(value)[:30])
async def test_the_whole_corpus_makes_a_round_trip_as_keys_and_values_of_a_body(value):
    import json

    body = {"users": {value: {"id": value, "custom": {value: [value]}}}}
    async with serving(http()) as server, transport_to(server) as transport:
        await transport.send(request_for(REPLAYABLE, json=body), dict)
    assert json.loads(server.requests[0].body) == body


@given(value=st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_any_query_value_makes_a_round_trip(value):
    target = asyncio.run(_sent_as("/api/v2/x", query=(("payload", query_value(value, "payload")), ("limit", "5"))))
    pairs = parse_qsl(urlsplit(target).query, keep_blank_values=True)
    assert pairs[1:] == [("payload", value), ("limit", "5")]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a,b", "a,b"),
        (5, "5"),
        (True, "true"),
        (False, "false"),
        (1.5, "1.5"),
        (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        (datetime(2027, 1, 15, 8, tzinfo=UTC), "2027-01-15T08:00:00Z"),
        (datetime(2027, 1, 15, 8, 0, 0, 5, tzinfo=timezone(timedelta(hours=2))), "2027-01-15T08:00:00.000005+02:00"),
        (["a", "b"], "a,b"),
        (("a", 1, True), "a,1,true"),
        ([], ""),
        ({"a": None, "b": [1]}, '{"a":null,"b":[1]}'),
        ([{"field": "x", "direction": -1}], '[{"field":"x","direction":-1}]'),
        (["a", {"b": 1}], '["a",{"b":1}]'),
    ],
)
def test_query_values_have_these_texts(value, text):
    assert query_value(value, "name") == text


@pytest.mark.parametrize("value", [float("nan"), float("inf"), [float("-inf")], {"a": float("nan")}])
def test_numbers_that_are_not_finite_are_refused(value):
    with pytest.raises(ValueError, match=r"nan|inf"):
        query_value(value, "limit")


@pytest.mark.parametrize("value", [datetime(2027, 1, 15), [datetime(2027, 1, 15)], {"a": datetime(2027, 1, 15)}])
def test_a_time_without_a_zone_is_refused_in_a_query(value):
    with pytest.raises(ValueError, match=r"aware|time zone"):
        query_value(value, "since")


@pytest.mark.parametrize("value", ["\ud800", ["a", "\udfff"], {"a": "\ud800"}], ids=ascii)
def test_a_lone_surrogate_in_a_query_value_is_refused(value):
    with pytest.raises(ValueError, match="surrogate"):
        query_value(value, "payload")


@pytest.mark.parametrize("setting", ["api_key", "user_agent"])
@pytest.mark.parametrize("value", ["a\r\nb", "a\nb", "a\x00", "\ud800", "a b", "\xe9", ""], ids=ascii)
def test_header_values_and_keys_must_be_visible_ascii(setting, value):
    with pytest.raises(StreamConfigError, match=setting):
        ClientConfig(**{"api_key": "key", setting: value})


async def test_the_key_is_encoded_into_the_query_and_nothing_else():
    async with serving(http()) as server, transport_to(server, api_key="a&b=c#d?e/%41") as transport:
        await transport.send(request_for(READ), dict)
    assert parse_qsl(urlsplit(server.requests[0].target).query) == [("api_key", "a&b=c#d?e/%41")]
