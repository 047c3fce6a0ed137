"""The file of ``users upsert --failures``: the rows that failed, in a form that can be repaired and upserted again."""

from __future__ import annotations

import contextlib
import csv
import gzip
import json
from typing import TYPE_CHECKING, Any, cast

from stream_video_async.bulk import RowError
from stream_video_async.bulk.readers import FileRows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from stream_video_async.bulk import UserFile

__all__ = ["write_failed_rows"]


def write_failed_rows(users: UserFile, reasons: dict[int, str], target: Path) -> None:
    """Write rows as JSON Lines: the unchanged row with ``_line`` and ``_error``, which readers ignore.

    A row that cannot be split into fields has its text as ``_row``. The target may be the file that the rows came from.

    Args:
        users: The file that the rows came from.
        reasons: Why rows failed, by their position.
        target: The file to write.
    """
    partial = target.with_name(f"{target.name}.part")
    with partial.open("w", encoding="utf-8") as file, contextlib.closing(FileRows(users)) as rows:
        texts = _lines(users, {1, *(row.line for row in _unreadable(users, reasons))})
        header = texts.get(1, "")
        for position, row in enumerate(rows):
            if position not in reasons:
                continue
            shown = (
                _fields(users, header, texts.get(row.line, ""))
                if isinstance(row, RowError)
                else json.loads(row.encoded)
            )
            file.write(json.dumps(shown | {"_line": row.line, "_error": reasons[position]}, ensure_ascii=False) + "\n")
    partial.replace(target)


def _fields(users: UserFile, header: str, text: str) -> dict[str, Any]:
    """Split an invalid row into its fields, so that only the wrong one has to be repaired."""
    if users.format == "jsonl":
        try:
            row: object = json.loads(text)
        except (ValueError, RecursionError):
            row = None
        return cast("dict[str, Any]", row) if isinstance(row, dict) else {"_row": text}
    try:
        names, cells = (next(csv.reader([line], delimiter=users.separator, strict=True)) for line in (header, text))
    except (csv.Error, StopIteration):
        return {"_row": text}
    if len(names) != len(cells):
        return {"_row": text}
    fields: dict[str, Any] = {}
    for name, cell in zip(names, cells, strict=True):
        group, dot, key = name.strip().partition(".")
        if dot:
            fields.setdefault(group, {})[key.partition(":")[0]] = cell
        else:
            fields[group] = cell
    return fields


def _unreadable(users: UserFile, reasons: dict[int, str]) -> Iterator[RowError]:
    with contextlib.closing(FileRows(users)) as rows:
        for position, row in enumerate(rows):
            if isinstance(row, RowError) and position in reasons:
                yield row


def _lines(users: UserFile, wanted: set[int]) -> dict[int, str]:
    """Read single lines of the file."""
    with gzip.open(users.path) if users.compressed else users.path.open("rb") as file:
        return {
            number: line.decode(users.encoding, "replace").rstrip("\r\n")
            for number, line in enumerate(file, 1)
            if number in wanted
        }
