"""Options of the client and of single calls, and arguments of the iterators."""

from __future__ import annotations

from typing import Any

import pytest

from stream_video_async import AsyncStreamClient, StreamConfigError
from stream_video_async.models import CallRequest, MemberRequest, UserRequest
from stream_video_async.pagination import Pages
from tests.support.server import http, serving

SECRET = "secret-that-is-long-enough-for-hs256"


# --- headers


async def test_headers_of_the_client_and_of_a_call_go_out_together() -> None:
    async with (
        serving(http()) as server,
        AsyncStreamClient("key", SECRET, base_url=server.url, headers={"X-Team": "a", "X-Trace": "1"}) as client,
    ):
        await client.with_options(headers={"X-Trace": "2", "X-Once": "yes"}).request("GET", "/api/v2/app")
        await client.request("GET", "/api/v2/app")
    sent = [{name: seen.headers.get(name) for name in ("x-team", "x-trace", "x-once")} for seen in server.requests]
    assert sent == [
        {"x-team": "a", "x-trace": "2", "x-once": "yes"},
        {"x-team": "a", "x-trace": "1", "x-once": None},
    ]


@pytest.mark.parametrize("name", ["Authorization", "content-type", "X-Stream-Client", "x-client-request-id", "Host"])
def test_headers_that_the_client_sets_itself_are_refused(name: str) -> None:
    client = AsyncStreamClient("key", SECRET)
    with pytest.raises(StreamConfigError, match=f"{name} is set by the client"):
        client.with_options(headers={name: "x"})


@pytest.mark.parametrize(
    "headers", [{"a b": "x"}, {"": "x"}, {"X": "a\r\nY: b"}, {"X": 1}, {1: "x"}, [("X", "y")], {"X": "ü"}]
)
def test_headers_that_cannot_be_sent_are_refused(headers: Any) -> None:
    with pytest.raises(StreamConfigError, match="headers"):
        AsyncStreamClient("key", SECRET, headers=headers)


def test_headers_of_a_call_must_be_a_mapping() -> None:
    client = AsyncStreamClient("key", SECRET)
    for headers in (None, "X: y", [("X", "y")]):
        with pytest.raises(StreamConfigError, match="headers must be a mapping of names to values, not"):
            client.with_options(headers=headers)  # type: ignore[arg-type]


# --- other arguments


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"session": 5}, r"session must be an aiohttp\.ClientSession, not int"),
        ({"config": 5}, "config must be a ClientConfig, not int"),
        ({"config": {"api_key": "key"}}, "config must be a ClientConfig, not dict"),
    ],
)
def test_arguments_of_the_wrong_type_are_named(options: dict[str, Any], message: str) -> None:
    if "config" not in options:
        options |= {"api_key": "key", "api_secret": SECRET}
    with pytest.raises(StreamConfigError, match=message):
        AsyncStreamClient(**options)


# --- iterators


@pytest.mark.parametrize(("limit", "expected"), [(None, 7), (0, 0), (1, 1), (3, 3), (5, 5), (7, 7), (100, 7)])
async def test_every_iterator_stops_after_its_limit(
    client: AsyncStreamClient, limit: int | None, expected: int
) -> None:
    ids = [f"u{number}" for number in range(7)]
    await client.upsert_users([UserRequest(id=id) for id in ids])
    call = client.video.call("default", "c0")
    await call.create(data=CallRequest(created_by_id="u0", members=[MemberRequest(user_id=id) for id in ids]))
    for number in range(1, 7):
        await client.video.call("default", f"c{number}").create(data=CallRequest(created_by_id="u0"))
    where = {"id": {"$in": ids}}
    iterators: list[Pages[Any, Any]] = [
        client.iter_users(filter_conditions=where, page_size=3, limit=limit),
        client.video.iter_calls(page_size=3, limit=limit),
        call.iter_members(page_size=3, limit=limit),
        client.video.iter_call_members(type="default", id="c0", page_size=3, limit=limit),
    ]
    for rows in iterators:
        assert len([row async for row in rows]) == expected
        assert len([row async for row in rows]) == expected  # the limit counts anew


async def test_page_size_is_the_limit_of_each_request_and_no_page_is_fetched_needlessly() -> None:
    page = b'{"members": [{"user_id": "a"}, {"user_id": "b"}], "next": "c%d", "duration": "0"}'
    async with (
        serving(lambda number, _: http(200, page % number)) as server,
        AsyncStreamClient("key", SECRET, base_url=server.url) as client,
    ):
        members = client.video.call("default", "c").iter_members(page_size=2, limit=4)
        assert [member.user_id async for member in members] == ["a", "b", "a", "b"]
    assert len(server.requests) == 2
    assert all(b'"limit":2' in request.body for request in server.requests)


def test_a_negative_limit_or_a_page_size_out_of_range_is_refused(client_offline: AsyncStreamClient) -> None:
    call = client_offline.video.call("default", "c")
    for iterate in (client_offline.iter_users, client_offline.video.iter_calls, call.iter_members):
        for limit in (-1, "5", 2.5, True):
            with pytest.raises(ValueError, match="limit must be the number of rows to stop after, not"):
                iterate(limit=limit)  # type: ignore[arg-type]
    for iterate in (client_offline.iter_users, client_offline.video.iter_calls):
        for page_size in (0, -1, 101, "5", 2.5, True):
            with pytest.raises(ValueError, match="page_size must be an int from 1 to 100, not"):
                iterate(page_size=page_size)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="page_size must be an int from 1 to 100, not None"):
        client_offline.iter_users(page_size=None)  # type: ignore[arg-type]


@pytest.mark.parametrize("times", [{"poll_interval": 0}, {"poll_interval": "1"}, {"timeout": "5"}, {"timeout": -1}])
async def test_times_of_waiting_for_a_task_must_be_seconds(
    client_offline: AsyncStreamClient, times: dict[str, Any]
) -> None:
    with pytest.raises(ValueError, match=f"{next(iter(times))} must be a .*number of seconds"):
        await client_offline.wait_for_task("1", **times)


# --- shortcuts and names of the official SDK


@pytest.fixture
def client_offline() -> AsyncStreamClient:
    return AsyncStreamClient("key", SECRET)


def test_shortcuts_of_client_and_call(client_offline: AsyncStreamClient) -> None:
    call = client_offline.video.call("livestream", "show")
    assert (client_offline.api_key, client_offline.with_options(timeout=1).api_key) == ("key", "key")
    assert (call.call_type, call.type, call.id, call.cid) == ("livestream", "livestream", "show", "livestream:show")
    for target, name in ((client_offline, "api_key"), (call, "call_type"), (call, "cid")):
        with pytest.raises(AttributeError):
            setattr(target, name, "other")


@pytest.mark.parametrize(
    ("keyword", "ours"),
    [
        ("request_timeout", "timeout="),
        ("max_conns_per_host", "connection_limit="),
        ("http_client", "session="),
        ("transport", "session="),
        ("logger", r"logging\.getLogger"),
        ("proxy", r"config=ClientConfig\(\.\.\., proxy="),
        ("timeuot", r"did you mean timeout=\?"),
        ("zzz", "the options are base_url, "),
    ],
)
def test_a_keyword_of_the_official_constructor_names_ours(keyword: str, ours: str) -> None:
    with pytest.raises(TypeError, match=rf"AsyncStreamClient\(\) has no option {keyword}=: .*{ours}"):
        AsyncStreamClient("key", SECRET, **{keyword: 1})  # type: ignore[arg-type]


def test_what_belongs_to_the_session_cannot_differ_for_a_call(client_offline: AsyncStreamClient) -> None:
    with pytest.raises(TypeError, match=r"with_options\(\) has no option connection_limit=: it belongs to the session"):
        client_offline.with_options(connection_limit=1)  # type: ignore[call-arg]
