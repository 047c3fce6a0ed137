"""``client.request``: any method and path, with the features of the contract's methods."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import pytest

from stream_video_async import (
    AsyncStreamClient,
    RetryPolicy,
    StreamApiError,
    StreamDecodeError,
    StreamNotFoundError,
    StreamTransportError,
    api,
)
from stream_video_async._raw import build_request, find_operation
from stream_video_async.emulator import StreamEmulator
from stream_video_async.models import GetOrCreateCallRequest, MemberRequest
from stream_video_async.types import Operation
from tests.support.server import Double, error, http, serving

SECRET = "secret-that-is-long-enough-for-hs256"


async def at_once(_: float) -> None: ...


@asynccontextmanager
async def talking_to(*answers: bytes) -> AsyncIterator[tuple[AsyncStreamClient, Double]]:
    policy = RetryPolicy(sleep=at_once)
    async with (
        serving(*answers) as server,
        AsyncStreamClient("key", SECRET, base_url=server.url, retry=policy) as client,
    ):
        yield client, server


def operations() -> list[Operation]:
    modules = [getattr(api, name) for name in api.__all__]
    return [value for module in modules for value in vars(module).values() if isinstance(value, Operation)]


async def test_the_reply_is_plain_data_with_all_that_belongs_to_it() -> None:
    async with StreamEmulator() as emulator, emulator.client() as client:
        body = {"users": {"ada": {"id": "ada", "custom": {"n": None}}}}
        reply = await client.request("post", "/api/v2/users", json=body)
        assert (reply.status, reply.attempts) == (201, 1)
        assert reply.data["users"]["ada"]["id"] == "ada"
        assert reply.headers["Content-Type"].startswith("application/json")
        assert reply.rate_limit is not None
        assert reply.rate_limit == client.rate_limits["UpdateUsers"]
        found = await client.request("GET", "/api/v2/users", params={"payload": {"filter_conditions": {"id": "ada"}}})
        assert [user["id"] for user in found.data["users"]] == ["ada"]
        with pytest.raises(StreamNotFoundError) as caught:
            await client.request("GET", "/api/v2/video/call/default/nowhere")
        assert caught.value.operation == "GetCall"
        with pytest.raises(StreamApiError) as unknown:
            await client.request("GET", "/api/v2/nothing/here")
        assert unknown.value.operation == "Request"


async def test_query_and_body_are_written_as_the_endpoint_functions_write_them() -> None:
    async with talking_to(http()) as (client, server):
        params = {
            "at": datetime(2026, 1, 2, tzinfo=UTC),
            "on": True,
            "ids": ["a", "b"],
            "where": {"x": None},
            "no": None,
        }
        await client.request("PATCH", "/api/v2/things/a b", json=[MemberRequest(user_id="ada")], params=params)
    (request,) = server.requests
    path, _, query = request.target.partition("?")
    assert path == "/api/v2/things/a%20b"
    assert query == "api_key=key&at=2026-01-02T00%3A00%3A00Z&on=true&ids=a%2Cb&where=%7B%22x%22%3Anull%7D"
    assert json.loads(request.body) == [{"user_id": "ada"}]
    assert request.headers["content-type"] == "application/json"


@pytest.mark.parametrize(
    ("method", "path", "sent"),
    [
        ("GET", "/api/v2/app", 3),
        ("POST", "/api/v2/video/calls", 3),  # a query: reads, whatever its method
        ("POST", "/api/v2/users", 3),  # replayable
        ("POST", "/api/v2/video/call/default/a/ring", 1),
        ("GET", "/api/v2/of/tomorrow", 3),
        ("OPTIONS", "/api/v2/of/tomorrow", 3),
        ("POST", "/api/v2/of/tomorrow", 1),
        ("DELETE", "/api/v2/of/tomorrow", 1),
    ],
)
async def test_what_is_retried_follows_from_the_operation_or_the_method(method: str, path: str, sent: int) -> None:
    async with talking_to(error(503)) as (client, server):
        with pytest.raises(StreamApiError) as caught:
            await client.request(method, path, json=None if method in {"GET", "OPTIONS"} else {})
    assert (len(server.requests), caught.value.attempts) == (sent, sent)


@pytest.mark.parametrize(
    ("method", "json", "params", "retry"),
    [
        ("POST", {"ring": True}, None, "unsafe"),
        ("POST", {"ring": False, "notify": None}, None, None),
        ("POST", None, None, None),
        ("GET", None, {"ring": "true"}, "unsafe"),
        ("GET", None, {"ring": "false"}, None),
        ("POST", GetOrCreateCallRequest(ring=True), None, "unsafe"),
        ("POST", GetOrCreateCallRequest(), None, None),
    ],
)
def test_ringing_makes_a_request_unsafe_as_it_does_in_the_methods(
    method: str, json: Any, params: dict[str, Any] | None, retry: str | None
) -> None:
    assert build_request(method, "/api/v2/video/call/default/a", json, params).retry == retry


@pytest.mark.parametrize("operation", operations(), ids=lambda operation: operation.id)
def test_every_operation_is_found_by_its_path(operation: Operation) -> None:
    path = operation.path.replace("{", "").replace("}", "")
    assert find_operation(operation.method, path) is operation


def test_encoded_slashes_stay_within_their_segment() -> None:
    assert find_operation("GET", "/api/v2/video/call/default/a%2Fb") is find_operation(
        "GET", "/api/v2/video/call/default/a"
    )
    assert find_operation("GET", "/api/v2/video/call/default/a/b") is None


@pytest.mark.parametrize("body", [b"", b"null"])
async def test_an_empty_body_reads_as_none(body: bytes) -> None:
    async with talking_to(http(200, body)) as (client, _):
        reply = await client.request("DELETE", "/api/v2/things/1")
        assert (reply.data, reply.body) == (None, body)


async def test_a_reply_that_is_no_json_is_a_decode_error() -> None:
    async with talking_to(http(200, b"<html>")) as (client, _):
        with pytest.raises(StreamDecodeError):
            await client.request("GET", "/api/v2/things/1")


async def test_a_lost_server_is_a_transport_error() -> None:
    async with AsyncStreamClient("key", SECRET, base_url="http://127.0.0.1:1", retry=None) as client:
        with pytest.raises(StreamTransportError) as caught:
            await client.request("POST", "/api/v2/things")
    assert caught.value.sent == "no"


@pytest.mark.parametrize(
    ("method", "path", "message"),
    [
        ("FETCH", "/api/v2/app", "method must be one of DELETE, GET"),
        ("GET\r\nX: 1", "/api/v2/app", "method must be one of"),
        ("", "/api/v2/app", "method must be one of"),
        ("GET", "api/v2/app", "must begin with one slash"),
        ("GET", "", "must begin with one slash"),
        ("GET", "//evil.example/api", "must begin with one slash"),
        ("GET", "https://evil.example/api", "the host is in base_url"),
        ("GET", "/api/v2/app?x=1", "params="),
        ("GET", "/api/v2/app#x", "params="),
        ("GET", "/api/v2/../app", "another resource"),
        ("GET", "/api/v2/%2E%2e/app", "another resource"),
        ("GET", "/api/v2/call/.", "another resource"),
        ("GET", "/api/v2/100%", "percent sign"),
        ("GET", "/api\\v2", "backslash"),
        ("GET", "/api/v2/a\nb", "control character"),
        ("GET", "/api/v2/\ud800", "lone surrogate"),
    ],
)
async def test_what_cannot_be_sent_is_refused_first(method: str, path: str, message: str) -> None:
    async with talking_to(http()) as (client, server):
        with pytest.raises(ValueError, match=message):
            await client.request(method, path)
    assert server.requests == []


@pytest.mark.parametrize(
    "params", [{"api_key": "other"}, {"a\x00": 1}, {"a": float("nan")}, {"a": datetime(2026, 1, 1)}]
)
async def test_parameters_that_cannot_be_sent_are_refused_first(params: dict[str, Any]) -> None:
    async with talking_to(http()) as (client, server):
        with pytest.raises(ValueError, match=r"api_key|control|finite|aware"):
            await client.request("GET", "/api/v2/app", params=params)
    assert server.requests == []


@pytest.mark.parametrize(
    "arguments", [(b"GET", "/api"), ("GET", b"/api"), ("GET", "/api", [("a", 1)]), ("GET", "/api", {1: 2})]
)
def test_arguments_of_a_wrong_type_are_named(arguments: tuple[Any, ...]) -> None:
    method, path, *params = arguments
    with pytest.raises(TypeError, match=r"method must|path must|params must|params: the name"):
        build_request(method, path, None, *(params or [None]))
