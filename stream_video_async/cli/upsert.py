"""``stream-video users upsert``: users from a file or stdin, within the quota."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, cast

import typer
from rich.console import Console

from stream_video_async import BulkError
from stream_video_async.bulk import ProgressBar, read_users

from .session import Exit, open_client, run

if TYPE_CHECKING:
    from collections.abc import Generator

    from stream_video_async.bulk import BulkReport

__all__ = ["upsert"]

console = Console(stderr=True)
_SHOWN = 20
"""Failures to print; the others are counted."""


def upsert(
    file: Annotated[Path, typer.Argument(help="JSON Lines, CSV or TSV, also .gz; - reads stdin.", allow_dash=True)],
    format_: Annotated[
        str | None, typer.Option("--format", help="jsonl, csv or tsv; default: by the file's extension.")
    ] = None,
    encoding: Annotated[str, typer.Option(help="Encoding of the file.")] = "utf-8-sig",
    checkpoint: Annotated[
        Path | None, typer.Option(help="Keep progress in this file; the same command then goes on where it stopped.")
    ] = None,
    share: Annotated[float, typer.Option(help="Part of the quota to use; the rest is left to the live app.")] = 0.8,
) -> None:
    """Create users, and replace those that exist, from a file. Stop with Ctrl-C at any time.

    Exit code 1 if rows failed.
    """

    async def work() -> int:
        with _source(file) as path:
            users = read_users(path, format=_format(format_, file), encoding=encoding)
            async with open_client() as client:
                with ProgressBar(console=console) as bar:
                    job = client.bulk.upsert_users(users, checkpoint=checkpoint, share=share, on_progress=bar)
                    try:
                        report = await job
                    except asyncio.CancelledError:
                        _show(job.report)
                        raise
                    except BulkError:
                        _show(job.report)
                        raise
                _show(report)
                return Exit.FAILED if report.failed else Exit.OK

    run(work())


@contextlib.contextmanager
def _source(file: Path) -> Generator[Path]:
    """Give the path to read; stdin is copied to a temporary file first, so that rows can be looked up again."""
    if str(file) != "-":
        if not file.is_file():
            raise typer.BadParameter(f"{file} is not a file")
        yield file
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "stdin"
        with path.open("wb") as copy:
            shutil.copyfileobj(sys.stdin.buffer, copy)
        yield path


def _format(chosen: str | None, file: Path) -> Literal["jsonl", "csv", "tsv"] | None:
    if chosen is None and str(file) == "-":
        raise typer.BadParameter("rows from stdin need --format jsonl, csv or tsv")
    if chosen not in {None, "jsonl", "csv", "tsv"}:
        raise typer.BadParameter(f"--format takes jsonl, csv or tsv, not {chosen!r}")
    return cast("Literal['jsonl', 'csv', 'tsv'] | None", chosen)


def _show(report: BulkReport) -> None:
    console.print(str(report), highlight=False, soft_wrap=True)
    for failure in report.failed[:_SHOWN]:
        console.print(f"  {failure}", style="red", highlight=False, markup=False, soft_wrap=True)
    if len(report.failed) > _SHOWN:
        console.print(f"  and {len(report.failed) - _SHOWN} more", style="red")
