"""``stream-video users upsert``: users from a file or stdin, within the quota."""

from __future__ import annotations

import asyncio
import contextlib
import math
import shutil
import signal
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, cast

import typer
from rich.console import Console

from stream_video_async.bulk import ProgressBar, read_users

from .session import Exit, open_client, run

if TYPE_CHECKING:
    from collections.abc import Generator

    from stream_video_async.bulk import BulkReport

__all__ = ["upsert"]

console = Console(stderr=True)
_SHOWN = 20
"""Failures to print; the others are counted."""


def _share(value: float) -> float:
    if not 0 < value <= 1:
        raise typer.BadParameter(f"{value} is not above 0 and at most 1")
    return value


def _positive(value: float) -> float:
    if not 0 < value < math.inf:
        raise typer.BadParameter(f"{value} is not a positive number")
    return value


def upsert(
    file: Annotated[Path, typer.Argument(help="JSON Lines, CSV or TSV, also .gz; - reads stdin.", allow_dash=True)],
    format_: Annotated[
        str | None, typer.Option("--format", help="jsonl, csv or tsv; default: by the file's extension.")
    ] = None,
    encoding: Annotated[str, typer.Option(help="Encoding of the file.")] = "utf-8-sig",
    checkpoint: Annotated[
        Path | None, typer.Option(help="Keep progress in this file; the same command then goes on where it stopped.")
    ] = None,
    share: Annotated[
        float, typer.Option(help="Part of the quota to use; the rest is left to the live app.", callback=_share)
    ] = 0.8,
    patience: Annotated[
        float, typer.Option(help="Give up when no request has succeeded for this many seconds.", callback=_positive)
    ] = 300.0,
) -> None:
    """Create users, and replace those that exist, from a file.

    Ctrl-C stops at once. SIGTERM lets the requests under way finish first. With --checkpoint the same command goes on
    where it stopped. Exit code 1 if rows failed, 130 if the command was stopped.
    """

    async def work() -> int:
        with _source(file) as path:
            users = read_users(path, format=_format(format_, file), encoding=encoding)
            async with open_client() as client:
                with ProgressBar(console=console) as bar:
                    job = client.bulk.upsert_users(
                        users, checkpoint=checkpoint, share=share, patience=patience, on_progress=bar
                    )
                    # Windows has no SIGTERM to handle.
                    with contextlib.suppress(NotImplementedError):
                        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, job.stop)
                    try:
                        await job
                    finally:
                        _show(job.report)
                return _status(job.report)

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


def _status(report: BulkReport) -> Exit:
    if not report.complete:
        return Exit.INTERRUPTED
    return Exit.FAILED if report.failed else Exit.OK


def _show(report: BulkReport) -> None:
    console.print(str(report), highlight=False, soft_wrap=True)
    for failure in report.failed[:_SHOWN]:
        console.print(f"  {failure}", style="red", highlight=False, markup=False, soft_wrap=True)
    if len(report.failed) > _SHOWN:
        console.print(f"  and {len(report.failed) - _SHOWN} more", style="red")
