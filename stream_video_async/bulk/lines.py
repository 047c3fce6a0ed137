"""The lines of a file, plain or gzip, and what a row of a file is."""

from __future__ import annotations

import codecs
import gzip
import io
import zlib
from collections import deque
from pathlib import Path
from typing import Any, Final

from stream_video_async._models.struct import Struct

__all__ = ["MAX_LINE", "FileRow", "LineReader", "RowError"]

MAX_LINE: Final = 4 * 1024 * 1024
"""Bytes; a file with longer lines most likely does not have one row per line."""


class RowError(ValueError):
    """A row of a file that cannot be read.

    Attributes:
        line: The line, counted from 1.
        id: The user's id, if the row contains it.
        problem: What is wrong, without the name of the file.
        content: The row as an object that is invalid in JSON Lines, too: its fields, or under ``_row`` its cells by
            column, or its text.
    """

    def __init__(self, file: str, line: int, problem: str, content: dict[str, Any], user_id: str | None = None) -> None:
        super().__init__(f"{file}, line {line}: {problem}")
        self.line = line
        self.id = user_id
        self.problem = problem
        self.content = content


class FileRow(Struct, frozen=True, gc=False):
    """A checked row as it will be sent."""

    id: str
    position: int
    """The number of the row in the source, counted from 0."""
    line: int
    encoded: bytes


class LineReader:
    """Reads and counts the lines of a file."""

    def __init__(self, path: Path, *, compressed: bool, encoding: str) -> None:
        self.name: str = path.name
        self.number: int = 0
        """The number of the line that was read last, counted from 1."""
        self.is_utf8: bool = encoding in {"utf-8", "utf-8-sig"}
        self._raw = path.open("rb")
        self._size = path.stat().st_size
        self._bytes_read = 0
        # Files whose name does not say that they are compressed, and stdin, are recognized by their first bytes.
        compressed = compressed or self._raw.peek(2).startswith(b"\x1f\x8b")
        self._file: gzip.GzipFile | io.BufferedReader = gzip.GzipFile(fileobj=self._raw) if compressed else self._raw
        self._decode = codecs.getdecoder(encoding)
        self._line = b""
        self._unread: deque[bytes] = deque()

    @property
    def fraction(self) -> float:
        """The part of the file that has been read."""
        if not self._raw.closed:
            self._bytes_read = self._raw.tell()
        return min(1.0, self._bytes_read / self._size) if self._size else 1.0

    def read(self) -> bytes:
        """Read a line; return only the beginning of one that is too long, and nothing at the end of the file.

        Raises:
            OSError: The gzip data are damaged, so nothing that follows can be read.
        """
        self.number += 1
        if self._unread:
            self._line = self._unread.popleft()
            return self._line
        try:
            self._line = rest = self._file.readline(MAX_LINE + 1)
            while len(rest) > MAX_LINE and not rest.endswith(b"\n"):
                rest = self._file.readline(MAX_LINE + 1)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            problem = f"{self.name}, line {self.number}: the gzip data are damaged or cut off ({error})"
        else:
            return self._line
        raise OSError(problem)

    def unread(self, lines: list[bytes]) -> None:
        """Put back the lines that were read last."""
        self._unread.extendleft(reversed(lines))
        self.number -= len(lines)

    def decode(self, line: bytes) -> str | RowError:
        """Decode the line that was read last."""
        if len(line) > MAX_LINE:
            return self.error(f"the line is longer than {MAX_LINE} bytes; a file must have one row per line")
        if self.number == 1:
            line = line.removeprefix(codecs.BOM_UTF8)
        try:
            return self._decode(line)[0]
        except UnicodeDecodeError as error:
            return self.encoding_error(error)

    def decode_leniently(self, line: bytes) -> str:
        """Decode a line, with an escape sequence in place of each invalid byte."""
        return self._decode(line, "backslashreplace")[0]

    def error(
        self,
        problem: str,
        user_id: str | None = None,
        line: int | None = None,
        *,
        content: dict[str, Any] | None = None,
    ) -> RowError:
        """Build the error for a row; it is the line that was read last, unless other values are given."""
        if content is None:
            content = {"_row": self.decode_leniently(self._line).strip("\r\n")}
        return RowError(self.name, line or self.number, problem, content, user_id)

    def encoding_error(self, error: UnicodeDecodeError) -> RowError:
        """Build the error for a line that is not in the encoding of the file."""
        return self.error(f"byte {error.start + 1} is not {error.encoding} ({error.reason}); pass another encoding=")

    def close(self) -> None:
        """Close the file."""
        self._file.close()
        self._raw.close()
