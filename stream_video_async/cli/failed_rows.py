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

__all__ = ["write_failed_rows"]


def write_failed_rows(users: UserFile, reasons: Mapping[int, str], target: Path) -> Path | None:
    """Write rows as JSON Lines: the fields of each, after ``_line`` and ``_error``, which readers ignore.

    A row that is not valid is not valid in this file either, until it is repaired: see ``RowError.content``.

    Args:
        users: The file that the rows came from.
        reasons: Why rows failed, by their position.
        target: The file to write.

    Returns:
        The new name of an earlier file with lines that the new one lacks; ``None`` if there was none.

    Raises:
        OSError: A file cannot be read or written; an earlier file is unchanged.
    """
    written: set[int] = set()
    with whole_file(target) as file, contextlib.closing(FileRows(users)) as rows:
        # Reading stops at the last of them, because what follows may be damaged.
        for position, row in enumerate(itertools.islice(rows, max(reasons, default=-1) + 1)):
            if position in reasons:
                content = row.content if isinstance(row, RowError) else msgspec.json.decode(row.encoded)
                shown = {"_line": row.line, "_error": reasons[position]}
                line = msgspec.json.encode(shown | {key: content[key] for key in content if key not in shown}) + b"\n"
                file.write(line.decode())
                written.add(hash(line))
        file.flush()
        return _keep_earlier(target, written)


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
