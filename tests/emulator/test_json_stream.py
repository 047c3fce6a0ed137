"""The reader of imports and seeds: JSON in chunks."""

import json

import msgspec
import pytest

from stream_video_async.emulator.json_stream import JsonStream

DOCUMENT = {
    "users": [{"id": f"user-{n}", "text": 'é 😀 ]},{ " \\', "n": [n, -1.5e3, True, None, {}]} for n in range(250)],
    "empty": [],
    "nested": {"é": {"documents": [[], {}, "", 0], "number": 12345}},
    "last": 1234567,
}


async def _chunks(data, size):
    for start in range(0, len(data), size):
        yield data[start : start + size]


def _stream(data, size=1 << 16):
    return JsonStream(_chunks(data, size))


async def _read(stream):
    found = {}
    async for name in stream.fields():
        if name in ("users", "empty", "documents"):
            packed = await stream.packed_list()
            assert all(len(msgspec.json.decode(array)) <= 100 for array in packed.arrays)
            found[name] = list(packed)
        elif name in ("nested", "é"):
            found[name] = await _read(stream)
        else:
            found[name] = await stream.value()
    return found


async def _read_all(stream):
    found = await _read(stream)
    await stream.end()
    return found


@pytest.mark.parametrize("size", [1, 2, 3, 7, 64, 1000, 1 << 20])
@pytest.mark.parametrize("indent", [None, 1])
@pytest.mark.parametrize("ascii", [True, False])
async def test_a_document_is_read_whatever_its_chunks(size, indent, ascii):
    text = json.dumps(DOCUMENT, indent=indent, ensure_ascii=ascii) + " \n"
    assert await _read_all(_stream(text.encode(), size)) == DOCUMENT


@pytest.mark.parametrize("size", [1, 1000])
@pytest.mark.parametrize(
    "text",
    [
        b"", b" ", b"[]", b"{", b'{"users"', b'{"users":', b'{"users":[', b'{"users":[1', b'{"users":[1,',
        b'{"users":[1,]}',
        b'{"users":{}}', b'{"users":[]', b'{"a":1,}', b'{"a":1 "b":2}', b'{"a" 1}', b"{1:1}", b'{"a":01}', b'{"a":t}',
        b'{"a":NaN}', b'{"a":[}]', b'{"a":"\xff"}', b'{"a":"\xc3', b'{"a":"\n"}', b'{"a":"\\ud800"}', b"{} {}", b"{}x",
        b'{"a":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    ],
)  # fmt: skip
async def test_what_is_not_json_is_rejected(text, size):
    with pytest.raises(ValueError, match=r"JSON|utf-8"):
        await _read_all(_stream(text, size))


async def test_entries_that_cannot_be_decoded_are_rejected_when_they_are_used():
    stream = _stream(b'{"users":[1e999]}')
    async for _ in stream.fields():
        packed = await stream.packed_list()
        with pytest.raises(ValueError, match="JSON is invalid"):
            list(packed)
