"""Rows on stdout, as a table, JSON, JSON Lines or CSV."""

from __future__ import annotations

import contextlib
import csv
import json
import sys
from collections.abc import AsyncIterable
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, TextIO, TypeAlias, cast

import typer
from rich.console import Console
from rich.table import Table

from stream_video_async._models.codec import encode_json

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Mapping, Sequence
    from pathlib import Path

__all__ = ["Format", "Output", "as_json", "print_one", "print_rows", "whole_file"]


class Format(StrEnum):
    """The format of rows."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


Output: TypeAlias = Annotated[
    Format | None,
    typer.Option("--output", "-o", help="Default: a table on a terminal, else JSON.", show_default=False),
]

Columns: TypeAlias = "Mapping[str, str]"
"""Header of the table → dotted path into the row."""


def as_json(value: object) -> Any:
    """Return a model as plain dicts and lists, with the names and values of the wire."""
    return json.loads(encode_json(value))


async def print_rows(
    rows: AsyncIterable[object] | Iterable[object],
    columns: Columns,
    output: Format | None = None,
    file: TextIO | None = None,
    *,
    limit: int = 0,
) -> int:
    """Print rows, and return how many.

    JSON Lines and CSV are printed as rows arrive; tables and JSON arrays after the last row, so that an error leaves no
    incomplete one.

    Args:
        rows: Models or dicts.
        columns: What the table shows. CSV shows the same columns.
        output: The format; ``None`` chooses a table on a terminal, JSON otherwise.
        file: Where to print; default: stdout.
        limit: How many rows to print at most, with a message on stderr if there are more; 0: all.
    """
    chosen = output or (Format.TABLE if sys.stdout.isatty() else Format.JSON)
    kept: list[Any] = []
    count = 0
    writer = csv.writer(file or sys.stdout, lineterminator="\n")
    if chosen is Format.CSV:
        writer.writerow(columns)
    has_more = False
    async for row in _as_async(rows):
        has_more = 0 < limit == count
        if has_more:
            break
        count += 1
        plain = as_json(row)
        if chosen is Format.JSONL:
            typer.echo(json.dumps(plain, ensure_ascii=False), file)
        elif chosen is Format.CSV:
            writer.writerow([_csv_text(_value_at(plain, path)) for path in columns.values()])
        else:
            kept.append(plain)
    if chosen is Format.JSON:
        typer.echo(json.dumps(kept, indent=2, ensure_ascii=False), file)
    elif chosen is Format.TABLE:
        _print_table([[_table_text(_value_at(row, path)) for path in columns.values()] for row in kept], list(columns))
    if has_more:
        typer.echo(f"there are more; these are the first {count}, and --limit 0 prints all", err=True)
    return count


def print_one(value: object, output: Format | None = None) -> None:
    """Print one object: fields in two columns, an indented JSON object, one line of JSON, or two lines of CSV."""
    plain: dict[str, Any] = as_json(value)
    chosen = output or (Format.TABLE if sys.stdout.isatty() else Format.JSON)
    if chosen is Format.JSONL:
        typer.echo(json.dumps(plain, ensure_ascii=False))
    elif chosen is Format.JSON:
        typer.echo(json.dumps(plain, indent=2, ensure_ascii=False))
    elif chosen is Format.CSV:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(plain)
        writer.writerow([_csv_text(item) for item in plain.values()])
    else:
        _print_table([[key, _table_text(item)] for key, item in plain.items()], ["field", "value"])


@contextlib.contextmanager
def whole_file(target: Path) -> Generator[TextIO]:
    """Open a file that has its final name only when it is complete.

    Raises:
        OSError: It cannot be written; the error names it.
    """
    partial = target.with_name(f"{target.name}.part")
    try:
        with partial.open("w", encoding="utf-8", newline="") as file:
            yield file
        partial.replace(target)
    except OSError as error:
        if error.errno is None or error.filename is not None:
            raise
        # Errors of writes do not name the file.
        raise OSError(f"{target} cannot be written: {error.strerror}") from None
    finally:
        partial.unlink(missing_ok=True)


async def _as_async(rows: AsyncIterable[object] | Iterable[object]) -> AsyncIterable[object]:
    if isinstance(rows, AsyncIterable):
        async for row in rows:
            yield row
    else:
        for row in rows:
            yield row


def _print_table(rows: Sequence[Sequence[str]], headers: Sequence[str]) -> None:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for header in headers:
        table.add_column(header, no_wrap=True)
    for row in rows:
        # Escape sequences in names would reach the terminal.
        table.add_row(*("".join(c if c.isprintable() else "\ufffd" for c in cell) for cell in row))
    # As wide as the longest row: the terminal wraps lines, and rich would truncate them.
    width = sum(max(len(line[index]) * 2 for line in [headers, *rows]) + 2 for index in range(len(headers)))
    Console(width=max(width, 80), highlight=False, markup=False, soft_wrap=True, emoji=False).print(table)


def _value_at(row: object, path: str) -> object:
    for key in path.split("."):
        row = cast("dict[str, Any]", row).get(key) if isinstance(row, dict) else None
    return row


def _csv_text(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _table_text(value: Any) -> str:
    if isinstance(value, str) and len(value) >= 20 and value[10:11] == "T":
        try:
            return f"{datetime.fromisoformat(value):%Y-%m-%d %H:%M:%S}"
        except ValueError:
            return value
    return "" if value in ({}, []) else _csv_text(value)
