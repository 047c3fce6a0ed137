"""Uploads: any source arrives unchanged, and files are closed if the client opened them."""

from __future__ import annotations

import asyncio
import io
import os
import re

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream_video_async.errors import StreamApiError, StreamRateLimitError, StreamTransportError
from stream_video_async.types import FilePart
from tests.support.server import error, http, serving
from tests.support.timing import Sleeper

from .support import UPLOAD, request_for, transport_to

CONTENT = os.urandom(200_000)


def parts_of(seen) -> dict[str, tuple[dict[str, str], bytes]]:
    boundary = seen.headers["content-type"].partition("boundary=")[2].strip('"').encode()
    found = {}
    for part in seen.body.split(b"--" + boundary)[1:-1]:
        head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        headers = dict(line.lower().split(": ", 1) for line in head.decode().split("\r\n"))
        raw = dict(line.split(": ", 1) for line in head.decode().split("\r\n"))
        disposition = next(value for name, value in raw.items() if name.lower() == "content-disposition")
        [name] = re.findall(r' name="([^"]*)"', disposition)
        found[name] = ({**headers, "disposition": disposition}, content.removesuffix(b"\r\n"))
    return found


async def upload(transport, part: FilePart, *texts):
    return await transport.send(request_for(UPLOAD, parts=(("file", part), *texts)), dict)


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "picture.png"
    path.write_bytes(CONTENT)
    return path


def as_path(path):
    return path


def as_text(path):
    return str(path)


def as_bytes(path):
    return path.read_bytes()


def as_file(path):
    return path.open("rb")


def as_memory(path):
    return io.BytesIO(path.read_bytes())


@pytest.mark.parametrize("source", [as_path, as_text, as_bytes, as_file, as_memory])
async def test_every_kind_of_source_arrives_whole_with_name_and_type(source, picture):
    given_source = source(picture)
    async with serving(http()) as server, transport_to(server) as transport:
        await upload(transport, FilePart(given_source, filename="mine.png"), ("user", '{"id": "a"}'))
    seen = server.requests[0]
    headers, content = parts_of(seen)["file"]
    assert content == CONTENT
    assert 'filename="mine.png"' in headers["disposition"]
    assert headers["content-type"] == "image/png"
    assert parts_of(seen)["user"][1] == b'{"id": "a"}'
    assert "content-length" in seen.headers
    if hasattr(given_source, "close"):
        assert not given_source.closed
        given_source.close()


async def test_the_name_comes_from_the_path_or_the_file_and_the_type_from_the_name(picture):
    async with serving(http()) as server, transport_to(server) as transport:
        await upload(transport, FilePart(picture))
        with picture.open("rb") as file:
            await upload(transport, FilePart(file))
        await upload(transport, FilePart(b"x"))
        await upload(transport, FilePart(b"x", content_type="text/x-mine"))
    names = [re.findall('filename="(.*)"', parts_of(seen)["file"][0]["disposition"])[0] for seen in server.requests]
    types = [parts_of(seen)["file"][0]["content-type"] for seen in server.requests]
    assert names == ["picture.png", "picture.png", "file", "file"]
    assert types == ["image/png", "image/png", "application/octet-stream", "text/x-mine"]


async def test_an_open_file_is_sent_from_where_it_stands(picture):
    async with serving(http()) as server, transport_to(server) as transport:
        with picture.open("rb") as file:
            file.seek(1000)
            await upload(transport, FilePart(file))
        memory = io.BytesIO(CONTENT)
        memory.seek(1000)
        await upload(transport, FilePart(memory))
    assert [parts_of(seen)["file"][1] for seen in server.requests] == [CONTENT[1000:]] * 2


@pytest.mark.parametrize("source", [as_path, as_bytes, as_file, as_memory])
async def test_a_retry_sends_the_file_again_from_the_same_place(source, picture):
    given_source = source(picture)
    async with serving([error(429), http()]) as server, transport_to(server) as transport:
        assert (await upload(transport, FilePart(given_source))).attempts == 2
    assert [parts_of(seen)["file"][1] for seen in server.requests] == [CONTENT, CONTENT]
    if hasattr(given_source, "close"):
        given_source.close()


async def test_a_stream_that_cannot_go_back_is_sent_in_chunks_and_not_retried():
    class Stream:
        def __init__(self):
            self.inner = io.BytesIO(CONTENT)

        def read(self, size=-1):
            return self.inner.read(size)

    async with serving(error(429)) as server, transport_to(server) as transport:
        with pytest.raises(StreamRateLimitError, match="cannot be read a second time"):
            await upload(transport, FilePart(Stream()))  # type: ignore[arg-type]
    assert len(server.requests) == 1
    assert parts_of(server.requests[0])["file"][1] == CONTENT
    assert server.requests[0].headers["transfer-encoding"] == "chunked"


async def test_a_lost_reply_to_an_upload_is_raised_and_not_retried(picture):
    async with serving(None) as server, transport_to(server) as transport:
        with pytest.raises(StreamTransportError) as caught:
            await upload(transport, FilePart(picture))
        assert (caught.value.sent, len(server.requests)) == ("maybe", 1)


async def test_files_opened_here_are_closed_again_whatever_happens(picture):
    async with serving([http(), error(500), None, http()]) as server, transport_to(server) as transport:
        await upload(transport, FilePart(picture))
        open_before = len(psutil.Process().open_files())
        for _ in range(2):
            with pytest.raises((StreamApiError, StreamTransportError)):
                await upload(transport, FilePart(picture))
        task = asyncio.ensure_future(upload(transport, FilePart(picture)))
        await asyncio.sleep(0.001)
        task.cancel()
        await asyncio.wait([task])
        assert len(psutil.Process().open_files()) == open_before


@pytest.mark.parametrize(
    ("source", "problem"),
    [(42, "must be a path, bytes"), (io.StringIO("text"), "binary mode"), (None, "must be a path, bytes")],
)
async def test_a_wrong_source_is_refused_before_anything_is_sent(source, problem):
    async with serving(http()) as server, transport_to(server) as transport:
        with pytest.raises(TypeError, match=problem):
            await upload(transport, FilePart(source))
        assert server.connections == 0


async def test_a_missing_file_is_refused_before_anything_is_sent(tmp_path):
    async with serving(http()) as server, transport_to(server) as transport:
        with pytest.raises(FileNotFoundError):
            await upload(transport, FilePart(tmp_path / "missing"))
        assert server.connections == 0


async def test_a_second_part_that_cannot_be_opened_closes_the_first(picture, tmp_path):
    before = len(psutil.Process().open_files())
    async with serving(http()) as server, transport_to(server) as transport:
        parts = (("file", FilePart(picture)), ("more", FilePart(tmp_path / "missing")))
        with pytest.raises(FileNotFoundError):
            await transport.send(request_for(UPLOAD, parts=parts), dict)
        assert len(psutil.Process().open_files()) == before


@pytest.mark.parametrize("name", ["a\r\nX: y", "a\x00b", "\ud800", "a\nb"])
async def test_a_file_name_that_would_break_the_header_is_refused(name, picture):
    before = len(psutil.Process().open_files())
    async with serving(http()) as server, transport_to(server) as transport:
        for source in (b"x", picture):
            with pytest.raises(ValueError, match="the file name of file"):
                await upload(transport, FilePart(source, filename=name))
        assert server.connections == 0
    assert len(psutil.Process().open_files()) == before


NAMES = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=40)


@given(name=NAMES)
def test_any_other_file_name_makes_a_round_trip(name):
    async def round_trip():
        async with serving(http()) as server, transport_to(server) as transport:
            await upload(transport, FilePart(b"x", filename=name))
        disposition = parts_of(server.requests[0])["file"][0]["disposition"]
        [sent] = re.findall(r'filename="((?:[^"\\]|\\.)*)"', disposition)
        return re.sub(r"\\(.)", r"\1", sent)

    assert asyncio.run(round_trip()) == name


async def test_a_large_json_body_goes_out_in_pieces_and_can_be_retried():
    import warnings

    from .support import REPLAYABLE

    sleeper = Sleeper()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        async with serving([error(503), http()]) as server:
            async with transport_to(server, retry=sleeper.policy()) as transport:
                await transport.send(request_for(REPLAYABLE, json={"a": "x" * 3_000_000}), dict)
    assert server.requests[0].body == server.requests[1].body
    assert len(server.requests[0].body) == 3_000_008
    assert server.requests[0].headers["content-type"] == "application/json"
