"""The frames between a call and aiohttp, and the imports before the first call."""

from __future__ import annotations

import operator
import subprocess
import sys
import traceback

import pytest

import stream_video_async
from stream_video_async import AsyncStreamClient, StreamNotFoundError, StreamTransportError, errors
from stream_video_async._http.connector import StreamConnector
from tests.support.server import error, http, serving

from .support import API_KEY, API_SECRET


def ours(frames):
    return [frame.f_code.co_name for frame, _line in frames if "/stream_video_async/" in frame.f_code.co_filename]


async def test_four_frames_lie_between_a_call_and_aiohttp(monkeypatch):
    found = []
    connect = StreamConnector.connect

    async def noting(self, *args, **options):
        found.append(ours(traceback.walk_stack(sys._getframe())))
        return await connect(self, *args, **options)

    monkeypatch.setattr(StreamConnector, "connect", noting)
    async with serving(http(200, b"{}")) as server:
        async with AsyncStreamClient(API_KEY, API_SECRET, base_url=server.url) as client:
            await client.video.call("default", "id").get()
            await client.get_app()
    assert found == [["_attempt", "send", "get_call", "get"], ["_attempt", "send", "get_app", "get_app"]]


@pytest.mark.parametrize(
    ("reply", "expected"), [(error(404), StreamNotFoundError), (None, StreamTransportError)], ids=["404", "reset"]
)
async def test_the_traceback_of_an_error_shows_three_frames(reply, expected):
    async with serving(reply) as server:
        async with AsyncStreamClient(API_KEY, API_SECRET, base_url=server.url, retry=None) as client:
            with pytest.raises(expected) as caught:
                await client.video.call("default", "id").get()
    assert ours(traceback.walk_tb(caught.value.__traceback__)) == ["get", "get_call", "send"]


TOKENS = """
import stream_video_async
from stream_video_async.tokens import create_user_token
assert create_user_token("secret-of-at-least-32-characters-", "john").count(".") == 2
"""
CLIENT = """
from stream_video_async import AsyncStreamClient, StreamApiError
client = AsyncStreamClient("key", "secret-of-at-least-32-characters-")
assert client.create_token("john").count(".") == 2
assert client.clone_for_token("a.b.c") is not None
"""
LOADED = """
import sys
print([name for name in {names!r} if name in sys.modules])
"""
NOT_FOR_SIGNING = ["aiohttp", "yarl", "multidict", "redis", "taskiq", "stream_video_async._http.multipart"]


@pytest.mark.parametrize(
    ("program", "names"),
    [
        (CLIENT, NOT_FOR_SIGNING),
        (TOKENS, [*NOT_FOR_SIGNING, "asyncio", "attrs", "stream_video_async.client", "stream_video_async.errors"]),
    ],
    ids=["client", "tokens"],
)
def test_signing_a_token_does_not_load_what_sends_requests(program, names):
    code = program + LOADED.format(names=names)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (0, "[]\n"), done.stderr


def test_names_that_are_loaded_when_first_used_are_the_classes_themselves():
    assert stream_video_async.StreamConnector is StreamConnector
    assert stream_video_async.StreamApiError is errors.StreamApiError
    assert set(stream_video_async.__all__) <= set(dir(stream_video_async))
    with pytest.raises(AttributeError, match="no attribute 'Nothing'"):
        operator.attrgetter("Nothing")(stream_video_async)
