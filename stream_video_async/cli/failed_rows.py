"""The file of ``users upsert --failures``: the rows that failed, in a form that can be repaired and upserted again."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec

from stream_video_async.bulk import RowError
from stream_video_async.bulk.readers import FileRows

from .output import whole_file

if TYPE_CHECKING:
    from pathlib import Path

    from stream_video_async.bulk import UserFile
    from stream_video_async.bulk.lines import FileRow

__all__ = ["FailedRows"]


class FailedRows:
    """The file of failed rows, to create before the job begins.

    It has JSON Lines: the fields of each row, after ``_line`` and ``_error``, which readers ignore. A row that is not
    valid is not valid in this file either, until it is repaired: see ``RowError.content``.

    Args:
        users: The file that the rows come from; they are read again.
        target: The file to write.
    """

    def __init__(self, users: UserFile, target: Path) -> None:
        self._users = users
        self._fingerprint = users.fingerprint()
        self.target: Path = target

    def write(self, reasons: Mapping[int, str]) -> Path | None:
        """Write the rows.

        Args:
            reasons: Why rows failed, by their position.

        Returns:
            The new name of an earlier file with lines that the new one lacks; ``None`` if there was none.

        Raises:
            OSError: A file cannot be read or written; an earlier file is unchanged.
            ValueError: The source has changed, so its rows may be others.
        """
        if self._users.fingerprint(self._fingerprint.size) != self._fingerprint:
            raise ValueError(f"{self._users.path} has changed since the rows were read")
        written: set[int] = set()
        with whole_file(self.target) as file, contextlib.closing(FileRows(self._users)) as rows:
            # Reading stops at the last of them, because what follows may be damaged.
            for position, row in enumerate(itertools.islice(rows, max(reasons, default=-1) + 1)):
                if position in reasons:
                    line = _line(row, reasons[position])
                    file.write(line.decode())
                    written.add(hash(line))
            file.flush()
            return _keep_earlier(self.target, written)


def _line(row: FileRow | RowError, reason: str) -> bytes:
    content: dict[str, object] = row.content if isinstance(row, RowError) else msgspec.json.decode(row.encoded)
    shown: dict[str, object] = {"_line": row.line, "_error": reason}
    return msgspec.json.encode(shown | {key: content[key] for key in content if key not in shown}) + b"\n"


def _keep_earlier(file: Path, written: set[int]) -> Path | None:
    """Rename a file with other lines, such as rows of another source, or rows that were repaired."""
    try:
        with file.open("rb") as lines:
            if all(hash(line) in written for line in lines):
                return None
    except FileNotFoundError:
        return None
    names = (file.with_name(f"{file.name}.{number}") for number in itertools.count(1))
    return file.rename(next(name for name in names if not name.exists()))
