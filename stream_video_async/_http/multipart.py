"""Bodies of uploads: multipart forms, or a file as the raw body.

Files are read while they are sent. A retry reads them again from the same position.
"""

from __future__ import annotations

import asyncio
import io
import mimetypes
import os
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from .._models.struct import Struct
from .._redaction import refuse_pickling
from .url import refuse_unsafe

if TYPE_CHECKING:
    from typing import NoReturn, SupportsIndex

    import aiohttp

    from ..types import FilePart

__all__ = ["Upload"]

DEFAULT_TYPE = "application/octet-stream"
_IMAGE_TYPES = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF8": "image/gif",
    b"BM": "image/bmp",
}


class _Unclosable(io.BufferedIOBase):
    """A file that aiohttp may read but not close, because a retry or its owner may need it."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def read(self, size: int | None = -1, /) -> bytes:
        return self._file.read(-1 if size is None else size)

    def tell(self) -> int:
        return self._file.tell()

    def seek(self, offset: int, whence: int = 0, /) -> int:
        return self._file.seek(offset, whence)

    def fileno(self) -> int:
        return self._file.fileno()

    def close(self) -> None:
        """Leave the file open."""


class _Part(Struct, eq=False):
    name: str
    text: str | None = None
    file: IO[bytes] | None = None
    filename: str = ""
    content_type: str = DEFAULT_TYPE
    owned: bool = False
    """Whether the file was opened here."""
    start: int | None = None
    """The position from which the file is sent; ``None`` if it cannot seek."""


class Upload:
    """The parts of one request, opened once and sent as often as needed."""

    __slots__ = ("_parts",)

    def __init__(self) -> None:
        self._parts: list[_Part] = []

    def __repr__(self) -> str:
        return f"<Upload of {len(self._parts)} parts>"

    def __reduce_ex__(self, protocol: SupportsIndex, /) -> NoReturn:
        refuse_pickling(self)

    @classmethod
    async def open(cls, parts: tuple[tuple[str, FilePart | str], ...]) -> Upload:
        """Open the files.

        Args:
            parts: Names and values: text, or a file as path, bytes or open binary file.

        Returns:
            The upload, to be closed by the caller.

        Raises:
            ValueError: A file name contains control characters or lone surrogates.
            TypeError: A source is neither a path, nor bytes, nor a binary file.
            OSError: A file cannot be opened.
        """
        upload = cls()
        try:
            for name, value in parts:
                part = _Part(name)
                upload._parts.append(part)
                if isinstance(value, str):
                    part.text = value
                else:
                    await _open_file(part, value)
        except BaseException:
            upload.close()
            raise
        return upload

    @property
    def replayable(self) -> bool:
        """Whether every file can be read a second time."""
        return all(part.file is None or part.start is not None for part in self._parts)

    def body(self) -> aiohttp.FormData | io.BufferedIOBase:
        """Build the body for one attempt: a form, or the file itself if it is the only part and has no name."""
        if len(self._parts) == 1 and not self._parts[0].name and self._parts[0].file is not None:
            return _rewound(self._parts[0], self._parts[0].file)
        import aiohttp

        form = aiohttp.FormData(default_to_multipart=True, quote_fields=False)
        for part in self._parts:
            if part.file is None:
                form.add_field(part.name, part.text)
                continue
            form.add_field(part.name, _rewound(part, part.file), filename=part.filename, content_type=part.content_type)
        return form

    def close(self) -> None:
        """Close the files that were opened here."""
        for part in self._parts:
            if part.owned and part.file is not None:
                part.file.close()


def _rewound(part: _Part, file: IO[bytes]) -> io.BufferedIOBase:
    if part.start is not None:
        file.seek(part.start)
    if isinstance(file, io.BytesIO):
        # The length is known, so the request is not chunked.
        return io.BytesIO(file.getbuffer()[file.tell() :])
    return _Unclosable(file)


async def _open_file(part: _Part, value: FilePart) -> None:
    source: object = value.source
    guessed: str | None = None
    if isinstance(source, bytes | bytearray | memoryview):
        part.file = io.BytesIO(source)
    elif isinstance(source, str | os.PathLike):
        part.file = cast("IO[bytes]", await asyncio.to_thread(open, source, "rb"))
        part.owned = True
        guessed = Path(source).name
    elif hasattr(source, "read") and not isinstance(source, io.TextIOBase):
        part.file = cast("IO[bytes]", source)
        found: object = getattr(source, "name", None)
        guessed = Path(found).name if isinstance(found, str) else None
    else:
        raise TypeError(
            f"{part.name} must be a path, bytes or a file opened in binary mode, not {type(source).__name__}"
        )
    part.filename = value.filename or guessed or part.name
    refuse_unsafe(part.filename, f"the file name of {part.name}")
    try:
        part.start = part.file.tell() if part.file.seekable() else None
    except (OSError, AttributeError, ValueError):
        part.start = None
    part.content_type = value.content_type or mimetypes.guess_type(part.filename)[0] or _type_by_content(part)


def _type_by_content(part: _Part) -> str:
    """Recognize an image by its first bytes: the server accepts images only under an image type."""
    if part.file is None or part.start is None:
        return DEFAULT_TYPE
    head = part.file.read(12)
    part.file.seek(part.start)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for magic, kind in _IMAGE_TYPES.items() if head.startswith(magic)), DEFAULT_TYPE)
