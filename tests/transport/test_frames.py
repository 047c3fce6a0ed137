"""How deep a call goes before aiohttp has it, and what is loaded before the first call."""

from __future__ import annotations

import subprocess
import sys
import traceback

import pytest

from stream_video_async import AsyncStreamClient, StreamNotFoundError, StreamTransportError
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


SIGNING = """
import sys
from stream_video_async import AsyncStreamClient, StreamApiError
client = AsyncStreamClient("key", "secret-of-at-least-32-characters-")
assert client.create_token("john").count(".") == 2
assert client.clone_for_token("a.b.c") is not None
print([name for name in ("aiohttp", "yarl", "multidict", "redis", "taskiq") if name in sys.modules])
import stream_video_async
assert stream_video_async.StreamConnector.__mro__[1].__module__ == "aiohttp.connector"
"""


def test_importing_and_signing_load_neither_aiohttp_nor_what_it_needs():
    done = subprocess.run([sys.executable, "-c", SIGNING], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (0, "[]\n"), done.stderr
