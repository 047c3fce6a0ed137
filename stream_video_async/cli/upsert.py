"""``stream-video users upsert``: users from a file or stdin, within the quota."""

from __future__ import annotations

import asyncio
import contextlib
import math
import shlex
import shutil
import signal
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, cast

import typer
from rich.console import Console

from stream_video_async import BulkError
from stream_video_async._text import counted
from stream_video_async.bulk import ProgressBar, RowError, UserFile, read_users
from stream_video_async.bulk.readers import FileRows

from .failed_rows import write_failed_rows
from .session import Exit, command, note, open_client
from .values import check_writable

if TYPE_CHECKING:
    from collections.abc import Generator

    from stream_video_async.bulk import BulkJob, BulkReport

__all__ = ["upsert"]

_SHOWN = 20
"""Failures to print; the others are counted."""


def _share(value: float) -> float:
    if not 0 < value <= 1:
        raise typer.BadParameter(f"{value} is not above 0 and at most 1")
    return value


def _finite(value: float | None) -> float | None:
    if value is not None and not 0 < value < math.inf:
        raise typer.BadParameter(f"{value} is not a positive number")
    return value


@command
async def upsert(
    file: Annotated[Path, typer.Argument(help="JSON Lines, CSV or TSV, also .gz; - reads stdin.", allow_dash=True)],
    format_: Annotated[
        str | None, typer.Option("--format", help="jsonl, csv or tsv; default: by the file's extension.")
    ] = None,
    encoding: Annotated[str, typer.Option(help="Encoding of the file.")] = "utf-8-sig",
    delimiter: Annotated[str | None, typer.Option(help="What separates the cells of a CSV, for instance ';'.")] = None,
    checkpoint: Annotated[
        Path | None, typer.Option(help="Keep progress in this file; the same command continues from it.")
    ] = None,
    failures: Annotated[
        Path | None,
        typer.Option(
            help="Write rows that failed to this file (JSON Lines), each with its reason.",
            dir_okay=False,
            writable=True,
        ),
    ] = None,
    share: Annotated[
        float, typer.Option(help="Part of the quota to use; the rest is left to the live app.", callback=_share)
    ] = 0.8,
    rate: Annotated[float | None, typer.Option(help="Requests a minute at most.", callback=_finite)] = None,
    patience: Annotated[
        float, typer.Option(help="Seconds without any success after which to give up.", callback=_finite)
    ] = 300,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Check all rows and send nothing.")] = False,
) -> int:
    """Create users, and replace those that exist, from a file.

    Ctrl-C stops after the requests in flight; with --checkpoint the same command continues later. Rows in the
    file of --failures can be repaired and fed to this command again. Exit code 1 if rows failed.
    """
    if delimiter is not None and (len(delimiter) != 1 or delimiter in '"\r\n'):
        raise typer.BadParameter(f"--delimiter takes one character, not {delimiter!r}")
    if failures is not None:
        check_writable(failures, "--failures")
    with _source(file) as path:
        users = _users(path, _format(format_, file), encoding, delimiter)
        if dry_run:
            return _dry_run(users, failures)
        async with open_client() as client:
            with ProgressBar("", console=Console(stderr=True)) as bar:
                job = client.bulk.upsert_users(
                    users, checkpoint=checkpoint, share=share, rate=rate, patience=patience, on_progress=bar
                )
                try:
                    with _stopping_on_signals(job):
                        report = await job
                except BulkError as error:
                    _print_report(users, job.report, failures)
                    error.args = (_with_option_names(str(error)),)
                    raise
            _print_report(users, report, failures)
            if not report.complete:
                _print_how_to_continue(checkpoint)
                return Exit.INTERRUPTED
            return Exit.FAILED if report.failed else Exit.OK


@contextlib.contextmanager
def _source(file: Path) -> Generator[Path]:
    """Yield the path to read; stdin is copied to a temporary file, since failed rows are read again."""
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


def _users(
    path: Path, format_: Literal["jsonl", "csv", "tsv"] | None, encoding: str, delimiter: str | None
) -> UserFile:
    try:
        return read_users(path, format=format_, encoding=encoding, delimiter=delimiter)
    except ValueError as error:
        raise typer.BadParameter(_with_option_names(str(error))) from None


def _with_option_names(text: str) -> str:
    """Replace the names of Python's arguments by those of the command's options."""
    for argument in ("format", "encoding", "delimiter", "checkpoint", "patience"):
        text = text.replace(f"{argument}=", f"--{argument} ")
    return text


@contextlib.contextmanager
def _stopping_on_signals(job: BulkJob) -> Generator[None]:
    """Stop the job after the requests in flight on the first SIGINT or SIGTERM, and cancel it on the second."""
    loop = asyncio.get_running_loop()
    task = asyncio.current_task()
    assert task is not None
    is_stopping = False

    def stop() -> None:
        nonlocal is_stopping
        if is_stopping:
            task.cancel()
            return
        is_stopping = True
        note("stopping: waiting for the requests in flight; press Ctrl-C again to cancel them")
        job.stop()

    numbers = (signal.SIGINT, signal.SIGTERM)
    for number in numbers:
        loop.add_signal_handler(number, stop)
    try:
        yield
    except asyncio.CancelledError:
        if is_stopping:
            raise KeyboardInterrupt from None
        raise
    finally:
        for number in numbers:
            loop.remove_signal_handler(number)


def _print_how_to_continue(checkpoint: Path | None) -> None:
    if checkpoint is None:
        note("Stopped. A new run begins at the first row; with --checkpoint FILE, it would continue.")
        return
    note(f"Stopped. Continue with: stream-video {shlex.join(sys.argv[1:])}")


def _print_report(users: UserFile, report: BulkReport, failures: Path | None) -> None:
    console = Console(stderr=True, highlight=False, markup=False, soft_wrap=True)
    state = "done" if report.complete else "so far"
    console.print(
        f"{state}: {counted(report.rows, 'row')}: {report.succeeded:,} upserted, {len(report.failed):,} failed, "
        f"{counted(len(report.duplicates), 'duplicate')}"
    )
    resumed = f", {counted(report.resumed, 'row')} done by earlier runs" if report.resumed else ""
    console.print(
        f"{counted(report.requests, 'request')}, {counted(report.retries, 'retry')}, {report.duration:.1f} s, "
        f"of which {report.waited:.1f} s waited for quota{resumed}"
    )
    for failure in report.failed[:_SHOWN]:
        console.print(f"  {_with_option_names(str(failure))}", style="red")
    if len(report.failed) > _SHOWN:
        console.print(f"  and {len(report.failed) - _SHOWN:,} more", style="red")
    if failures is not None:
        write_failed_rows(users, {failure.position: failure.error for failure in report.failed}, failures)
        console.print(f"{counted(len(report.failed), 'row')} written to {failures}")


def _dry_run(users: UserFile, failures: Path | None) -> int:
    """Read all rows without sending any."""
    count, bad = 0, 0
    ids: set[str] = set()
    found: dict[int, str] = {}
    with contextlib.closing(FileRows(users)) as rows:
        for position, row in enumerate(rows):
            count += 1
            if isinstance(row, RowError):
                bad += 1
                found[position] = row.problem
                if bad <= _SHOWN:
                    note(f"  line {row.line} ({row.id or 'no id'}): {_with_option_names(row.problem)}")
            else:
                ids.add(row.id)
    note(f"dry run: {counted(count, 'row')}, {counted(len(ids), 'user')}, {bad:,} invalid; nothing was sent")
    if failures is not None:
        write_failed_rows(users, found, failures)
    return Exit.FAILED if bad else Exit.OK
