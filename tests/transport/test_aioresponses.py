"""Users can mock aiohttp with aioresponses in tests of code that uses this client, as docs/testing.md shows."""

from __future__ import annotations

import re
from typing import Any
from unittest.mock import Mock

import aiohttp
import pytest
from aioresponses import aioresponses

from stream_video_async import (
    AsyncStreamClient,
    StreamNotFoundError,
    StreamRateLimitError,
    StreamTransportError,
)
from stream_video_async.models import CallRequest
from tests.support.timing import fast

URL = re.compile(r"https://video\.example\.com/api/v2/video/call/default/standup\b.*")
SECRET = "a-secret-of-at-least-32-characters"


class MockedResponse(aiohttp.ClientResponse):
    """The response class that aioresponses 0.7.9 needs for aiohttp 3.14, whose responses have one more argument."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"stream_writer": Mock(), **kwargs})


@pytest.fixture
def mocked():
    with aioresponses() as mock:
        yield mock


@pytest.fixture
async def client():
    async with AsyncStreamClient("key", SECRET, base_url="https://video.example.com", retry=fast()) as client:
        yield client


async def test_a_reply_is_decoded_and_the_request_can_be_looked_at(mocked, client) -> None:
    reply = {"call": {"cid": "default:standup", "id": "standup"}, "created": True, "members": []}
    mocked.post(URL, payload=reply, status=201, response_class=MockedResponse)
    created = await client.video.call("default", "standup").get_or_create(data=CallRequest(created_by_id="ada"))
    assert (created.call.cid, created.created) == ("default:standup", True)
    ((method, url), (request,)) = next(iter(mocked.requests.items()))
    assert (method, url.path, url.query["api_key"]) == ("POST", "/api/v2/video/call/default/standup", "key")
    assert request.kwargs["data"] == b'{"data":{"created_by_id":"ada"}}'
    assert request.kwargs["headers"]["stream-auth-type"] == "jwt"


async def test_an_error_reply_is_the_error_of_its_status(mocked, client) -> None:
    mocked.get(URL, payload={"code": 16, "message": "no such call"}, status=404, response_class=MockedResponse)
    with pytest.raises(StreamNotFoundError, match="no such call"):
        await client.video.call("default", "standup").get()


async def test_a_failure_and_a_busy_server_are_retried(mocked, client) -> None:
    mocked.get(URL, exception=aiohttp.ServerDisconnectedError())
    mocked.get(URL, status=503, response_class=MockedResponse)
    mocked.get(URL, payload={"call": {"cid": "default:standup"}}, response_class=MockedResponse)
    assert (await client.video.call("default", "standup").get()).call.cid == "default:standup"


async def test_what_may_have_been_sent_is_not_retried_if_that_is_unsafe(mocked, client) -> None:
    mocked.post(re.compile(r".*/standup/ring\b.*"), exception=aiohttp.ServerDisconnectedError())
    with pytest.raises(StreamTransportError) as caught:
        await client.video.call("default", "standup").ring()
    assert (caught.value.kind, caught.value.attempts) == ("connection_reset", 1)


async def test_a_rate_limit_error_has_the_time_to_wait(mocked, client) -> None:
    headers = {"Retry-After": "9999"}
    mocked.get(URL, payload={"code": 9}, status=429, headers=headers, response_class=MockedResponse)
    with pytest.raises(StreamRateLimitError) as caught:
        await client.video.call("default", "standup").get()
    assert caught.value.retry_after == 9999


async def test_a_session_of_the_user_is_mocked_just_the_same(mocked) -> None:
    mocked.get(URL, payload={"call": {"cid": "default:standup"}}, response_class=MockedResponse)
    async with aiohttp.ClientSession() as session:
        client = AsyncStreamClient("key", SECRET, base_url="https://video.example.com", session=session)
        assert (await client.video.call("default", "standup").get()).call.cid == "default:standup"
        await client.close()
