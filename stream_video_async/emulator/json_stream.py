"""JSON that is read while it arrives, value by value, so that no step takes long."""

from __future__ import annotations

import asyncio
import codecs
import json
import re
from collections.abc import AsyncIterator, Iterable, Iterator
from typing import Any, Final

import msgspec

__all__ = ["JsonStream", "PackedList"]

_SPACE: Final = re.compile(r"[ \t\n\r]*")
_PACKED: Final = 100
"""Values in one array of a ``PackedList`` that is read."""
_scan: Final = json.JSONDecoder().raw_decode
"""Finds where a value ends; the value is decoded by msgspec, which is stricter."""


def _array(texts: list[str]) -> bytes:
    return f"[{','.join(texts)}]".encode()


def _decode(text: str | bytes) -> Any:
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as error:
        message = f"the JSON is invalid or nested too deeply: {error}"
        raise ValueError(message) from None


class PackedList(Iterable[Any]):
    """A long list of JSON values, kept as the JSON of a few at a time.

    A list of all the values would be walked through by every full garbage collection.
    """

    def __init__(self, arrays: Iterable[bytes] = ()) -> None:
        self.arrays: list[bytes] = list(arrays)

    def __iter__(self) -> Iterator[Any]:
        for array in self.arrays:
            yield from _decode(array)


class JsonStream:
    """Reads one JSON document from chunks of bytes.

    Every method raises ``ValueError`` when the document is not JSON.
    """

    def __init__(self, chunks: AsyncIterator[bytes]) -> None:
        self._chunks = chunks
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._text = ""
        self._at = 0
        self._complete = False

    async def value(self) -> Any:
        """Read a value."""
        return _decode(await self._value_text())

    async def _value_text(self) -> str:
        await self._peek()
        while True:
            try:
                _, end = _scan(self._text, self._at)
            except (ValueError, RecursionError) as error:
                if self._complete or isinstance(error, RecursionError):
                    message = f"the JSON is invalid, cut off or nested too deeply: {error}"
                    raise ValueError(message) from None
            else:
                # A number may go on in the next chunk.
                if end < len(self._text) or self._complete:
                    start, self._at = self._at, end
                    return self._text[start:end]
            await self._read()

    async def fields(self) -> AsyncIterator[str]:
        """Read the names of an object's fields; the caller reads the value after each."""
        async for _ in self._entries("{}"):
            name = await self.value()
            if not isinstance(name, str):
                raise self._unexpected("the name of a field")
            await self._expect(":")
            yield name

    async def packed_list(self) -> PackedList:
        """Read an array."""
        found = PackedList()
        texts: list[str] = []
        async for _ in self._entries("[]"):
            texts.append(await self._value_text())
            if len(texts) == _PACKED:
                found.arrays.append(_array(texts))
                texts.clear()
                # Chunks that have arrived already are read without a pause.
                await asyncio.sleep(0)
        if texts:
            found.arrays.append(_array(texts))
        return found

    async def end(self) -> None:
        """Check that nothing follows."""
        if await self._peek():
            raise self._unexpected("the end")

    async def _entries(self, brackets: str) -> AsyncIterator[None]:
        await self._expect(brackets[0])
        if await self._peek() == brackets[1]:
            self._at += 1
            return
        while True:
            yield
            if await self._peek() == brackets[1]:
                self._at += 1
                return
            await self._expect(",")

    async def _expect(self, character: str) -> None:
        if await self._peek() != character:
            raise self._unexpected(repr(character))
        self._at += 1

    async def _peek(self) -> str:
        """Skip white space and return the next character, none at the end."""
        while True:
            space = _SPACE.match(self._text, self._at)
            self._at = space.end() if space else self._at
            if self._at < len(self._text) or self._complete:
                return self._text[self._at : self._at + 1]
            await self._read()

    async def _read(self) -> None:
        """Read at least as much again as was not used yet, so that a long value is not scanned too often."""
        parts = [self._text[self._at :]]
        missing = len(parts[0])
        while missing >= 0 and not self._complete:
            chunk = await anext(self._chunks, b"")
            self._complete = not chunk
            parts.append(self._decoder.decode(chunk, final=self._complete))
            missing -= len(parts[-1])
        self._text, self._at = "".join(parts), 0

    def _unexpected(self, wanted: str) -> ValueError:
        return ValueError(f"the JSON is invalid: expected {wanted}, found {self._text[self._at :][:20]!r}")
